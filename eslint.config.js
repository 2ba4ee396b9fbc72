// Lint: strict TypeScript, and the rules that keep output the same on any machine and any day.

import tseslint from 'typescript-eslint'

const impure = [
  {
    selector: "NewExpression[callee.name='Date']",
    message: 'The clock belongs to the edges (src/cli, src/io); dates are civil dates (Temporal).',
  },
  {
    selector: "CallExpression[callee.object.name='Date']",
    message: 'The clock belongs to the edges (src/cli, src/io).',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Output is the same each time: no random numbers.',
  },
]
const everywhere = [
  {
    selector: "CallExpression[callee.property.name='localeCompare'][arguments.length<2]",
    message: 'Sorting depends on the machine without a locale: use Intl.Collator with a locale, or code units.',
  },
  { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file itself.' },
  ...["[discriminant.property.name='kind']", "[discriminant.name='kind']"].flatMap((overKind) => [
    {
      selector: `SwitchStatement${overKind} > SwitchCase[test=null]:not(:has(CallExpression[callee.name='unreachable']))`,
      message: 'A `default` passes over kinds that come later: name the kinds, and end in `unreachable`.',
    },
    {
      selector: `SwitchStatement${overKind}:not(:has(> SwitchCase[test=null]))`,
      message: 'A switch over a kind ends in `default: return unreachable(…)`, so that a new kind fails to compile.',
    },
  ]),
]

export default tseslint.config(
  { ignores: ['dist/', 'output/', 'node_modules/', '.cache/', 'test/judge/node_modules/'] },
  ...tseslint.configs.strict,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...everywhere],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**', 'src/io/**'],
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, ...impure],
      'no-restricted-imports': [
        'error',
        {
          paths: ['fs', 'node:fs', 'node:fs/promises', 'node:child_process', 'node:os'].map((name) => ({
            name,
            message: 'Files, processes and the machine belong to src/io and src/cli.',
          })),
        },
      ],
    },
  },
  { files: ['*.config.js', '*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['test/**/*.ts'], rules: { 'no-console': 'off' } },
)
