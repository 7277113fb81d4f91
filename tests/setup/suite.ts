/** What `npm test` runs, in order. A vitest project counts its own tests; every other check counts as one. */
export interface Check {
  readonly name: string;
  /** The npm script that runs it alone. */
  readonly script: string;
  readonly counts: 'as-one' | 'its-tests';
}

export const suite: readonly Check[] = [
  { name: 'build', script: 'build', counts: 'as-one' },
  { name: 'formatting', script: 'test:format', counts: 'as-one' },
  { name: 'lint', script: 'test:lint', counts: 'as-one' },
  { name: 'types', script: 'test:types', counts: 'as-one' },
  { name: 'import rules', script: 'test:imports', counts: 'as-one' },
  { name: 'unused code', script: 'test:unused', counts: 'as-one' },
  { name: 'theme check', script: 'test:theme', counts: 'as-one' },
  { name: 'budgets', script: 'test:budgets', counts: 'as-one' },
  { name: 'unit tests', script: 'test:unit', counts: 'its-tests' },
  { name: 'laws', script: 'test:laws', counts: 'its-tests' },
  { name: 'integration', script: 'test:integration', counts: 'its-tests' },
  { name: 'browser journeys', script: 'test:e2e', counts: 'its-tests' },
];
