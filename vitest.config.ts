import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    /* Test files share what they import, which takes more time than the tests; no test changes a module for the others. */
    isolate: false,
  },
})
