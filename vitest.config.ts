import { defineConfig } from 'vitest/config';

// Integration and journeys share one machine's PostgreSQL and browser: files run a few at a time, never all at once.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{app,extensions,tests}/**/*.test.ts'],
          exclude: ['**/*.server.test.ts', 'tests/{laws,integration,e2e}/**', '**/node_modules/**'],
        },
      },
      { test: { name: 'laws', include: ['tests/laws/**/*.test.ts'], testTimeout: 300_000 } },
      {
        test: {
          name: 'integration',
          include: ['app/**/*.server.test.ts', 'tests/integration/**/*.test.ts'],
          globalSetup: ['tests/setup/global-database.ts'],
          setupFiles: ['tests/setup/redirect-shopify.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/setup/global-world.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
