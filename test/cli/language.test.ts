// The language in which the command line speaks: how it is chosen, and that nothing of another language is left.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { phrases, type PhraseId } from '../../src/base/phrases/phrases.js'
import { messageLanguages, type MessageLanguage } from '../../src/base/sentence.js'
import { messageLanguage } from '../../src/cli/language.js'
import { temporaryFolder } from '../support/build.js'
import { runIn } from '../support/command-line.js'
import { librarySources, type Files } from '../support/library.js'
import { writeFilesUnder, type Run } from '../support/program.js'

let folder = temporaryFolder()
beforeEach(() => {
  folder = temporaryFolder()
  lay()
})
afterEach(() => folder.close())

function lay(files: Files = {}): void {
  writeFilesUnder(join(folder.path, 'content'), librarySources(files).content.files)
}

function avtal(language: MessageLanguage, ...args: string[]): Promise<Run> {
  return runIn(folder.path, [...args, '--messages', language])
}

const others = ['sv', 'nb'] as const

describe('the language', () => {
  test.each([
    [['check', '--messages', 'nb'], { LANG: 'sv_SE.UTF-8' }, 'nb'],
    [['check', '--messages=sv'], {}, 'sv'],
    [['check', '--messages', 'de'], { LANG: 'nb_NO.UTF-8' }, 'nb'],
    [['check'], { LC_ALL: 'sv_SE.UTF-8', LC_MESSAGES: 'nb_NO', LANG: 'en_GB.UTF-8' }, 'sv'],
    [['check'], { LC_ALL: '', LC_MESSAGES: 'nb_NO', LANG: 'sv_SE' }, 'nb'],
    [['check'], { LANG: 'sv' }, 'sv'],
    [['check'], { LANG: 'nn_NO.UTF-8' }, 'nb'],
    [['check'], { LANG: 'no_NO' }, 'nb'],
    [['check'], { LANG: 'C.UTF-8' }, 'en'],
    [['check'], { LANG: 'noc_XX' }, 'en'],
    [['check'], {}, 'en'],
  ] as const)('of %j with %j is %s', (args, environment, language) => {
    expect(messageLanguage(args, environment)).toBe(language)
  })
})

const commands = [
  [],
  ...['build', 'check', 'dates', 'costs', 'confirm', 'list', 'issue', 'signed', 'archive', 'verify', 'status'].map(
    (name) => [name],
  ),
  ['publish'],
  ['plan'],
  ['merge'],
  ['new'],
  ['new', 'agreement'],
]

describe.each(others)('--help in %s', (language) => {
  const helpPhrases = (Object.keys(phrases) as PhraseId[]).filter(
    (id) => /^(?:help|option|title)-/.test(id) && phrases[id].en !== phrases[id][language],
  )

  test.each(commands.map((words) => [words]))('of %j has nothing English in it', async (command) => {
    const { status, stdout } = await avtal(language, ...command, '--help')
    const text = stdout.replaceAll(/\s+/g, ' ')
    expect(status).toBe(0)
    expect(text).toContain(phrases['title-usage'][language])
    expect(text).toMatch(/--messages <kode?> språket i (?:hjälp|hjelp)/)
    expect(helpPhrases.filter((id) => !/^\w+$/.test(phrases[id].en) && text.includes(phrases[id].en))).toEqual([])
    expect(text).not.toMatch(/(?:Usage|Options|Arguments|Commands|default|choices):/)
    expect(text).not.toMatch(/[<[](?:dir|list|date|name|path|place|level|agreement|clause|options|command|year)/)
  })
})

describe('wrong usage', () => {
  test.each([
    [['chekc'], "fel: okänt kommando 'chekc'\n(Menade du check?)\n(avtal --help visar vad som finns)\n"],
    [
      ['check', '--partt', 'x'],
      "fel: okänt alternativ '--partt'\n(Menade du --party?)\n(avtal --help visar vad som finns)\n",
    ],
    [['dates'], "fel: argumentet 'avtal' saknas\n(avtal --help visar vad som finns)\n"],
    [['costs', 'x'], "fel: alternativet '--year <år>' måste anges\n(avtal --help visar vad som finns)\n"],
    [
      ['list', 'x'],
      "fel: för många argument till 'list': 0 väntades, men 1 angavs.\n(avtal --help visar vad som finns)\n",
    ],
    [
      ['build', '--pdfa', '4'],
      "fel: värdet '4' för alternativet '--pdfa <nivå>' är ogiltigt. Möjliga värden är 2a, 3a.\n(avtal --help visar vad som finns)\n",
    ],
    [
      ['build', '--jobs', '0'],
      "fel: värdet '0' för alternativet '--jobs <antal>' är ogiltigt. Ange ett heltal från 1 till 128.\n(avtal --help visar vad som finns)\n",
    ],
    [
      ['build', '--shard', '3/2'],
      "fel: värdet '3/2' för alternativet '--shard <I/N>' är ogiltigt. Formen är I/N, där I är 1 till N och N högst 10000: 3/16.\n(avtal --help visar vad som finns)\n",
    ],
    [['build', '--plan', 'plan.json'], 'avtal: --plan hör till --shard.\n'],
    [
      ['publish', '--record', '--shard', '1/2'],
      'avtal: --shard kan inte kombineras med --record; gör det med helheten, efter `avtal merge`.\n',
    ],
    [['merge'], "fel: argumentet 'del' saknas\n(avtal --help visar vad som finns)\n"],
    [['check', 'coperation'], 'avtal: avtalet coperation finns inte; menade du cooperation?\n'],
    [['list', '--content', 'nowhere'], 'avtal: Mappen nowhere finns inte.\n'],
    [['new', 'agreement', 'Två'], 'avtal: Två är inget id; använd a–z, 0–9 och bindestreck\n'],
  ])('%j is told in Swedish', async (args, told) => {
    const { status, stdout, stderr } = await avtal('sv', ...args)
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: told })
  })
})

test('a command without its subcommand shows its help, in the language', async () => {
  const { status, stderr } = await avtal('nb', 'new')
  expect(status).toBe(2)
  expect(stderr).toMatch(/^Bruk: avtal new \[valg\] \[kommando\]\n/)
})

describe('what commands say', () => {
  test('build', async () => {
    expect((await avtal('sv', 'build', '--format', 'html')).stdout).toBe(
      'cooperation  1 instans, 1 fil i output/cooperation/\n' +
        '  öppet: undertecknarens namn är ett tomt fält för 3 parter\n' +
        '  öppet: undertecknarens titel är ett tomt fält för 3 parter\n\n' +
        '1 fil skriven, 0 varningar.\n',
    )
    expect((await avtal('nb', 'build', '--format', 'html')).stdout).toBe(
      'cooperation  1 instans, 1 fil i output/cooperation/\n' +
        '  åpent: undertegnerens navn er et åpent felt for 3 parter\n' +
        '  åpent: undertegnerens tittel er et åpent felt for 3 parter\n\n' +
        '0 filer skrevet, 1 uendret, 0 advarsler.\n',
    )
  })

  test('parts, and their merging', async () => {
    const part = async (language: 'sv' | 'nb', shard: number): Promise<string> =>
      (await avtal(language, 'build', '--format', 'html', '--shard', `${shard}/2`, '--out', `part-${shard}`)).stdout
    expect(await part('sv', 1)).toContain('Del 1 av 2 är hel. När alla är det: avtal merge MAPP… --out MAPP\n')
    expect((await avtal('nb', 'merge', 'part-1', '--out', 'whole')).stderr).toContain('Del 2 av 2 mangler.')
    expect(await part('nb', 2)).toContain('Del 2 av 2 er hel. Når alle er det: avtal merge MAPPE… --out MAPPE\n')
    expect((await avtal('sv', 'merge', 'part-1', 'part-2', '--out', 'whole')).stdout).toBe(
      'build: 2 delar med 1 instans sammanfogade i whole/, 1 fil.\n',
    )
    expect((await avtal('nb', 'merge', 'part-1', 'part-2', '--out', 'whole')).stdout).toBe(
      'build: 2 deler med 1 instans slått sammen i whole/, 1 fil.\n',
    )
  })

  test('check, with problems', async () => {
    lay({ 'content/clauses/sv/term.md': '---\ntitle: Avtalstid\n---\n\n{{nobody}}\n' })
    const { stdout, stderr } = await avtal('nb', 'check')
    expect(stdout).toBe('1 avtale, 1 instans kontrollert.\n')
    expect(stderr).toBe(
      'content/clauses/sv/term.md:5:1 feil value/unknown\n  Verdien `nobody` finnes ikke.\n' +
        '  råd: se i docs/content.md hvilke verdier som finnes\n\n1 feil\n',
    )
  })

  test('list and status', async () => {
    expect((await avtal('sv', 'list')).stdout).toMatch(
      /^AVTAL +VERSION +STATUS +SPRÅK +INSTANSER +TITEL\ncooperation +1\.0 +klart/,
    )
    expect((await avtal('nb', 'status', '--date', '2026-01-20')).stdout).toMatch(
      /^FRIST +AVTALE +VERSJON +STATUS 2026-01-20\n2026-10-31 +cooperation +1\.0 +ikke utferdiget\n +neste: 2026-10-31 .* \(må gjøres senest 2026-10-30, en arbeidsdag\)\n/,
    )
  })

  test('issue, signed, status and verify', async () => {
    expect((await avtal('sv', 'issue', 'cooperation', '--date', '2026-01-20')).stdout).toBe(
      'Version 1.0 av cooperation är utfärdad: 1 handling i content/register/cooperation/1.0/\n' +
        'Bygg originalen: avtal build cooperation --copies\n' +
        'Registrera en underskrift: avtal signed cooperation --party ID --date ÅÅÅÅ-MM-DD\n',
    )
    const signed = await avtal('nb', 'signed', 'cooperation', '--party', 'falu-kommun', '--date', '2026-01-21')
    expect(signed.stdout).toMatch(/^Registrert i versjon 1\.0 av cooperation\. Mangler: /)
    expect((await avtal('sv', 'status', '--date', '2026-01-22')).stdout).toContain('väntar på underskrifter')
    await avtal('sv', 'build', '--format', 'html')
    expect((await avtal('sv', 'verify', 'output')).stdout).toBe(
      '1 fil jämförd med kontrollsumman\nAllt är som det skrevs.\n',
    )
  })
})

test('problems of --json follow the language; the manifest on disk keeps English, so that its bytes are the same', async () => {
  lay({ 'content/clauses/sv/term.md': '---\ntitle: Avtalstid\n---\n\n{{nobody}}\n' })
  const manifests = new Map<MessageLanguage, string>()
  for (const language of messageLanguages) {
    const { stdout } = await avtal(language, 'build', '--format', 'html', '--json')
    const { problems } = JSON.parse(stdout) as { problems: readonly { readonly message: string }[] }
    expect(problems.map(({ message }) => message)).toEqual([
      {
        en: 'A value `nobody` does not exist.',
        sv: 'Värdet `nobody` finns inte.',
        nb: 'Verdien `nobody` finnes ikke.',
      }[language],
    ])
    manifests.set(language, readFileSync(join(folder.path, 'output/manifest.json'), 'utf8'))
  }
  expect(manifests.get('sv')).toBe(manifests.get('en'))
  expect(manifests.get('nb')).toBe(manifests.get('en'))
})

test('phrases that are the same as in English are codes, and words that the languages share', () => {
  const same = (Object.keys(phrases) as PhraseId[]).filter((id) =>
    others.some((language) => phrases[id][language] === phrases[id].en),
  )
  expect(same.sort()).toEqual(shared)
})

const shared = [
  'a-text',
  'laws-place',
  'laws-statute',
  'letter-with',
  'limit-in-kilobytes',
  'limit-in-megabytes',
  'limit-in-numbers',
  'limit-in-range',
  'list-status',
  'list-version',
  'party-originals',
  'party-version',
  'pdf-two',
  'place-format',
  'place-id',
  'place-port',
  'place-shard',
  'place-text',
  'place-version',
  'ready-version',
  'ready-version-label',
  'record-column-delegation',
  'sheet-cell',
  'studio-profile-eark',
  'studio-profile-noark5',
  'studio-text',
  'studio-version',
  'unit-with-key',
  'where-part',
]
