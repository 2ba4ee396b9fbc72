// The command line: exit statuses, `--json`, help, wrong usage, and `new agreement`.

import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../support/build.js'
import { librarySources, type Files } from '../support/library.js'
import { runIn } from '../support/command-line.js'
import { treeOf } from '../hard/workshop.js'
import { writeFilesUnder, type Run } from '../support/program.js'

let folder = temporaryFolder()
beforeEach(() => {
  folder = temporaryFolder()
  lay()
})
afterEach(() => folder.close())

/** Lays out the base library, some files changed. */
function lay(files: Files = {}): void {
  writeFilesUnder(join(folder.path, 'content'), librarySources(files).content.files)
}

function avtal(...args: string[]): Promise<Run> {
  return runIn(folder.path, args)
}

const broken = { 'content/clauses/sv/term.md': '---\ntitle: Avtalstid\n---\n\nSe {{ref "trem"}}.\n' }

describe('plan', () => {
  test('writes the instances with their weights, and makes nothing', async () => {
    const { status, stdout, stderr } = await avtal('plan', '--shards', '2')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toEqual({
      plan: 1,
      command: 'build',
      pages: expect.any(Number),
      instances: [
        {
          agreement: 'cooperation',
          instance: 'all',
          version: '1.0',
          editions: ['sv'],
          pages: expect.any(Number),
          from: 'estimate',
          shard: 1,
        },
      ],
    })
    expect(existsSync(join(folder.path, 'output'))).toBe(false)
  })

  test('hands weights to shards, as a file or as --json has them; what is none is refused', async () => {
    await avtal('plan', '--file', 'plan.json')
    writeFileSync(join(folder.path, 'json.json'), (await avtal('plan', '--json')).stdout)
    writeFileSync(join(folder.path, 'other.json'), '{"plan": 1}')
    const shard = (plan: string): Promise<Run> =>
      avtal('build', '--format', 'html', '--shard', '1/1', '--plan', plan, '--out', plan.replace('.json', ''))
    expect(await shard('plan.json')).toMatchObject({ status: 0 })
    expect(await shard('json.json')).toMatchObject({ status: 0 })
    expect(await shard('other.json')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('other.json is no list'),
    })
    expect(await avtal('plan', 'coperation')).toMatchObject({ status: 2 })
  })
})

describe('merge', () => {
  test('--json says what was merged; it ends with 1 and writes nothing where a part is missing', async () => {
    for (const shard of [1, 2])
      await avtal('build', '--format', 'html', '--shard', `${shard}/2`, '--out', `part-${shard}`)
    expect(await avtal('merge', 'part-2', '--out', 'whole')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('Part 1 of 2 is missing'),
    })
    expect(existsSync(join(folder.path, 'whole'))).toBe(false)
    const { status, stdout } = await avtal('merge', 'part-1', 'part-2', '--out', 'whole', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      result: [{ command: 'build', folder: 'whole', parts: 2, instances: 1, files: 1 }],
      problems: [],
    })
  })
})

describe('nothing is written where the library is kept', () => {
  const costs = ['costs', 'cooperation', '--year', '2026', '--file']

  test.each([
    [[...costs, 'content/agreements/cooperation.yaml']],
    [[...costs, 'content/../content/parties/new.csv']],
    [[...costs, 'content/glossary.yaml']],
    [[...costs, 'link/parties.yaml']],
    [[...costs, 'output/manifest.json']],
    [['plan', '--file', 'content/agreements/cooperation.yaml']],
    [['plan', '--templates', 'look', '--file', 'look/theme.yaml']],
    [['dates', 'cooperation', '--format', 'csv', '--file', 'content/register/dates.csv']],
    [['build', '--out', 'content']],
    [['build', '--out', 'content/register']],
    [['build', '--templates', 'look', '--out', 'look']],
    [['publish', '--preview', '--out', 'content/site']],
    [['archive', '--out', './content/../content/']],
    [['merge', 'output', '--out', 'content/register']],
  ])('%j is wrong usage, and every file is as it was', async (args) => {
    writeFilesUnder(join(folder.path, 'look'), librarySources().templates.files)
    symlinkSync('content/parties', join(folder.path, 'link'))
    const before = treeOf(folder.path)
    const { status, stderr } = await avtal(...args)
    expect([status, stderr]).toEqual([2, expect.stringContaining('nothing is written to') as string])
    expect(treeOf(folder.path)).toEqual(before)
  })

  test('beside its own folders, in a library that is the folder at hand, everything is', async () => {
    const inside = join(folder.path, 'content')
    const own = ['--content', '.']
    expect((await runIn(inside, ['build', ...own, '--format', 'html'])).status).toBe(0)
    expect((await runIn(inside, ['plan', ...own, '--file', 'plan.json'])).status).toBe(0)
    expect(existsSync(join(inside, 'plan.json'))).toBe(true)
  })
})

describe('exit status', () => {
  test('is 0 when all is done, and the summary says what was written and what is open', async () => {
    const { status, stdout, stderr } = await avtal('build', '--format', 'html')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toBe(
      'cooperation  1 instance, 1 file in output/cooperation/\n' +
        '  open: the name of who signs is a blank for 3 parties\n' +
        '  open: the title of who signs is a blank for 3 parties\n\n' +
        '1 file written, 0 warnings.\n',
    )
    expect(existsSync(join(folder.path, 'output/cooperation/all/cooperation-all-sv.html'))).toBe(true)
  })

  test('is 1 with an error, which stands on standard error', async () => {
    lay(broken)
    const { status, stderr } = await avtal('build', '--format', 'html')
    expect(status).toBe(1)
    expect(stderr).toContain('content/clauses/sv/term.md:5:4 error reference/unknown\n')
    expect(existsSync(join(folder.path, 'output/cooperation'))).toBe(false)
  })

  test('`check` counts what it checked on standard output, and the problems once, on standard error', async () => {
    expect((await avtal('check')).stdout).toBe('1 agreement, 1 instance checked: no problems.\n')
    lay(broken)
    const { stdout, stderr } = await avtal('check')
    expect(stdout).toBe('1 agreement, 1 instance checked.\n')
    expect(stderr.match(/^\d+ errors?/gm)).toEqual(['1 error'])
  })

  test.each([
    [['chekc'], "unknown command 'chekc'"],
    [['check', 'coperation'], 'agreement coperation does not exist; did you mean cooperation?'],
    [['build', '--lang', 'de'], 'language de does not exist'],
    [['build', '--lang', 'sv+sv'], 'unknown edition sv+sv'],
    [['build', '--format', 'odt'], 'unknown format odt'],
    [['build', '--party', 'falun'], 'party falun does not exist'],
    [['build', '--jobs', '0'], 'expected a whole number from 1'],
    [['dates', 'cooperation', '--date', '2023-02-30'], 'expected a day such as'],
    [['list', '--content', 'nowhere'], 'The folder nowhere does not exist'],
    [['new', 'agreement', 'Två'], 'Två is no id'],
    [['new', 'agreement', 'con'], 'no agreement can be called con: Windows has no file of that name'],
    [['new', 'agreement'], "missing required argument 'id'"],
  ])('is 2 for %j, with a line that says what is wrong', async (args, message) => {
    const { status, stdout, stderr } = await avtal(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('    at ')
  })
})

describe('--json', () => {
  test.each([
    [['build', '--format', 'html'], 'manifest'],
    [['check'], 'result'],
    [['dates', 'cooperation'], 'result'],
    [['list'], 'result'],
  ])('%j prints one object and nothing else', async (args, key) => {
    lay(broken)
    const { status, stdout, stderr } = await avtal(...args, '--json')
    const printed = JSON.parse(stdout) as { ok: boolean; problems: unknown[] }
    expect(Object.keys(printed)).toEqual(['ok', key, 'problems'])
    expect(stderr).toBe('')
    expect(status).toBe(printed.ok ? 0 : 1)
    if (key === 'manifest')
      expect(printed.problems).toEqual([
        {
          severity: 'error',
          rule: 'reference/unknown',
          message: 'Section `trem` does not exist in this agreement.',
          file: 'content/clauses/sv/term.md',
          line: 5,
          column: 4,
          hint: 'did you mean `term`?',
        },
      ])
  })
})

describe('--help', () => {
  test('names every command, and each command has its own', async () => {
    const { status, stdout } = await avtal('--help')
    expect(status).toBe(0)
    const commands = [...stdout.matchAll(/^ {2}([a-z]+)\b/gm)]
      .map((match) => match[1] ?? '')
      .filter((name) => name !== 'help')
    expect(commands).toEqual(expect.arrayContaining(['build', 'check', 'dates', 'list', 'new']))
    for (const command of commands) {
      const help = await avtal(command, '--help')
      expect(help.status).toBe(0)
      expect(help.stdout).toContain(`Usage: avtal ${command}`)
    }
  })
})

describe('new agreement', () => {
  test.each([['sv'], ['nb'], ['sv', '--series']])(
    'in %s lays out files that `check` reports on, and that build when they are filled in',
    async (language, ...options) => {
      if (language === 'nb')
        lay({ 'content/clauses/nb/signatures.md': '---\ntitle: Underskrifter\n---\n\n{{signatures}}\n' })
      const laid = await avtal('new', 'agreement', 'loan', '--language', language, ...options)
      const files = ['content/agreements/loan.yaml', `content/clauses/${language}/loan/background.md`]
      expect(laid.status).toBe(0)
      expect(laid.stdout).toContain(files.join('\n'))

      const checked = await avtal('check', 'loan', '--json')
      expect(checked.status).toBe(1)
      const { problems } = JSON.parse(checked.stdout) as { problems: { rule: string; file: string; line: number }[] }
      const lines = files.flatMap((file) =>
        read(file)
          .split('\n')
          .flatMap((line, index) => (line.includes('TODO') ? [`${file}:${index + 1} placeholder/left-over`] : [])),
      )
      expect(lines.length).toBeGreaterThan(2)
      expect(problems.map(({ rule, file, line }) => `${file}:${line} ${rule}`)).toEqual(lines)

      for (const file of files) writeFileSync(join(folder.path, file), read(file).replaceAll(/TODO:? ?/g, ''))
      const built = await avtal('build', 'loan', '--format', 'html')
      expect(built.stderr).toBe('')
      expect(built.status).toBe(0)
    },
  )

  test('an office’s own skeleton comes before the program’s, which serves for other languages', async () => {
    const skeletons = new Map([
      ['new/da/agreement.yaml', '# ID, SCHEMA\nclauses:\n  - clause: ID/formaal\n'],
      ['new/da/formaal.md', '---\ntitle: Formål\n---\n\nTODO: {{region}}\n'],
    ])
    writeFilesUnder(join(folder.path, 'own'), skeletons)
    const own = ['--templates', join(folder.path, 'own'), '--language']
    expect((await avtal('new', 'agreement', 'aftale', ...own, 'da')).status).toBe(0)
    expect(read('content/agreements/aftale.yaml')).toMatch(
      /^# aftale, .*agreement\.schema\.json\nclauses:\n {2}- clause: aftale\/formaal\n$/,
    )
    expect(read('content/clauses/da/aftale/formaal.md')).toContain('TODO: {{region}}')
    expect((await avtal('new', 'agreement', 'lan', ...own, 'sv')).status).toBe(0)
    expect(read('content/clauses/sv/lan/background.md')).toContain('title: Bakgrund')
  })

  test('a language without a skeleton is wrong usage, and the others are named', async () => {
    const { status, stderr } = await avtal('new', 'agreement', 'loan', '--language', 'fi')
    expect(status).toBe(2)
    expect(stderr).toContain('no skeleton of an agreement in fi (templates/new/fi/); there are some in nb, nn, sv')
  })

  test('overwrites nothing', async () => {
    const { status, stderr } = await avtal('new', 'agreement', 'cooperation')
    expect(status).toBe(2)
    expect(stderr).toContain('content/agreements/cooperation.yaml exists already')
  })
})

function read(file: string): string {
  return readFileSync(join(folder.path, file), 'utf8')
}
