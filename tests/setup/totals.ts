/** How a run went, in tests. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const noTests: Totals = { passed: 0, failed: 0, skipped: 0 };

export function add(one: Totals, other: Totals): Totals {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** The closing line that CI reads: `12 passed, 0 failed`, with `, 3 skipped` only where something was. */
export function closingLine(totals: Totals): string {
  const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
  return `${totals.passed} passed, ${totals.failed} failed${skipped}`;
}

/**
 * Reads vitest's JSON report. A file that could not even be loaded has no tests in it and counts as one failure,
 * as does a report without any test: a suite that ran nothing has shown nothing.
 */
export function readReport(report: unknown): Totals {
  const passed = numberAt(report, 'numPassedTests');
  const failed = numberAt(report, 'numFailedTests');
  const skipped = numberAt(report, 'numPendingTests') + numberAt(report, 'numTodoTests');
  // Failed suites hold the failed tests; without any of those, they are files that could not be loaded.
  const brokenFiles = failed > 0 ? 0 : numberAt(report, 'numFailedTestSuites');
  if (passed + failed + skipped === 0) return { passed: 0, failed: Math.max(1, brokenFiles), skipped: 0 };
  return { passed, failed: failed + brokenFiles, skipped };
}

function numberAt(report: unknown, key: string): number {
  if (typeof report !== 'object' || report === null) return 0;
  const value: unknown = Reflect.get(report, key);
  return typeof value === 'number' ? value : 0;
}
