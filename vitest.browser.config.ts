import { defineConfig } from 'vitest/config';

/** End-to-end tests in real browsers: one file at a time, so that they do not fight for the machine. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: 'tests/browser/harness/make-artifacts.ts',
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
