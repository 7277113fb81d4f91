/** How often each law is tried: LAW_RUNS in the environment, or enough for every day. */
export function lawRuns(everyDay: number): number {
  const wanted = Number(process.env['LAW_RUNS']);
  return Number.isInteger(wanted) && wanted > 0 ? wanted : everyDay;
}
