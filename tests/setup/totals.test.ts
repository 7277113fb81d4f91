import { describe, expect, it } from 'vitest';
import { add, closingLine, noTests, readReport } from './totals.ts';

describe('the totals of a run', () => {
  it('add up over the suites', () => {
    const sum = add({ passed: 3, failed: 1, skipped: 0 }, { passed: 4, failed: 0, skipped: 2 });
    expect(closingLine(sum)).toBe('7 passed, 1 failed, 2 skipped');
  });

  it('leave the skipped out of the line when there are none', () => {
    expect(closingLine(noTests)).toBe('0 passed, 0 failed');
  });

  it('are read from the report of the runner', () => {
    const report = { numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 };
    expect(readReport(report)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  it('count a file that could not be loaded as a failure', () => {
    expect(readReport({ numPassedTests: 5, numFailedTests: 0, numFailedTestSuites: 1 }).failed).toBe(1);
  });

  it('count a report without tests, or no report, as a failure', () => {
    expect(readReport({ numPassedTests: 0 }).failed).toBe(1);
    expect(readReport(null).failed).toBe(1);
  });
});
