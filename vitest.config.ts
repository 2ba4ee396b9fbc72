import { defineConfig, type ViteUserConfig } from 'vitest/config'

/* What takes more than some five seconds a file: other processes, packages, issued versions, a folder for every rule. */
const slow = [
  'test/app/canary.test.ts',
  'test/app/forms/every-form.test.ts',
  'test/app/documents/kept-version.test.ts',
  'test/app/fixes.test.ts',
  'test/app/issue.test.ts',
  'test/app/own-values.test.ts',
  'test/app/publication.test.ts',
  'test/app/workspace-edits.test.ts',
  'test/archive/original.test.ts',
  'test/archive/registration.test.ts',
  'test/data/edit-yaml/properties.test.ts',
  'test/cli/archive.test.ts',
  'test/cli/kept.test.ts',
  'test/cli/option-values.test.ts',
  'test/cli/process.test.ts',
  'test/cli/same-bytes.test.ts',
  'test/hard/cache.test.ts',
  'test/hard/killed.test.ts',
  'test/hard/killed-anywhere.test.ts',
  'test/io/shards.test.ts',
  'test/hard/refused.test.ts',
  'test/hard/together.test.ts',
  'test/rules/rules.test.ts',
  'test/studio/changes.test.ts',
  'test/studio/studio.test.ts',
]

/* What puts something in the place of a module of Node, which files that share their imports would have read before. */
const isolated = ['test/io/faults.test.ts', 'test/io/refused-reading.test.ts']
const slowIsolated = ['test/io/stopped.test.ts']

const test: NonNullable<ViteUserConfig['test']> = {
  /* The command line speaks English in tests that do not ask for another language, whatever the machine's is; and nothing is kept of
     one run for the next but where a test is about that. */
  env: { LC_ALL: 'C', AVTAL_CACHE: 'off' },
  testTimeout: 60_000,
  hookTimeout: 60_000,
  /* Test files share what they import, which takes more time than the tests; no test changes a module for the others. */
  isolate: false,
  /* Vitest leaves one core to itself, which on two cores halves what runs. */
  maxWorkers: '100%',
  projects: [
    {
      extends: true,
      test: {
        name: 'fast',
        include: ['test/**/*.test.ts'],
        exclude: ['**/node_modules/**', ...slow, ...isolated, ...slowIsolated],
      },
    },
    { extends: true, test: { name: 'isolated', include: isolated, isolate: true } },
    { extends: true, test: { name: 'slow', include: slow } },
    { extends: true, test: { name: 'slow-isolated', include: slowIsolated, isolate: true } },
  ],
}

export default defineConfig(({ mode }) => {
  /* Projects have a mode of their own; the processes that run tests have what is set here. */
  if (mode === 'hard') process.env['AVTAL_HARD'] = 'all'
  return { test }
})
