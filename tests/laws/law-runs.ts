/** How often each law is tried: LAW_RUNS in the environment, or enough for every day. */
export function lawRuns(everyDay: number): number {
  const wanted = Number(process.env['LAW_RUNS']);
  return Number.isInteger(wanted) && wanted > 0 ? wanted : everyDay;
}

/** Time for one law at ten milliseconds a try, five minutes at least. */
export const lawTimeoutMs = Math.max(300_000, lawRuns(0) * 10);
