// Issuing: what is frozen, what is built from then on, and what is told when the content has moved on.

import { inEnglish } from '../support/in-english.js'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { inNorwegian } from '../support/norwegian.js'
import { formatIds } from '../../src/base/formats.js'
import { writeContent } from '../../src/io/content.js'
import { buildDocuments } from '../../src/app/documents/build-documents.js'
import type { Sources } from '../../src/base/sources.js'
import { text } from '../../src/text/text.js'
import { buildInto, temporaryFolder } from '../support/build.js'
import type { Files } from '../support/library.js'
import { issueIn, issuedSources, withRegister } from '../support/register.js'
import { smallPdf } from '../support/small-pdf.js'
import { agreementFile, cooperation, series } from '../support/register-library.js'
import { everything } from '../../src/app/documents/built.js'

let folder = temporaryFolder()
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.close())

const version = 'register/cooperation/1.0'
const clause = '---\ntitle: Avtalstid\n---\n\nAvtalet gäller från {{term.start}} och tills vidare.\n'

/** Sources with the content of some and the register of others. */
function contentOf(sources: Sources, register: Sources): Sources {
  const inRegister = [...register.content.files].filter(([path]) => path.startsWith('register/'))
  return withRegister(sources, {
    ...Object.fromEntries(inRegister),
    ...Object.fromEntries([...register.content.attachments].filter(([path]) => path.startsWith('register/'))),
  })
}

function rulesOf(sources: Sources): string[] {
  return buildDocuments(sources, everything).problems.map(({ rule }) => rule)
}

function textOf(sources: Sources, instance = 'all'): string {
  const one = buildDocuments(sources, everything).instances.find((made) => made.instance.id === instance)
  const document = one?.editions[0]?.document
  return document === undefined ? '' : text(document)
}

describe('what is frozen', () => {
  const frozen = issueIn(series(), 'cooperation', '2026-01-20')
  const files = new Map(
    frozen.writes.map(({ path, bytes }) => [path.slice(`${version}/`.length), new TextDecoder().decode(bytes)]),
  )

  test('are the documents, the data, the parties and a place for decisions', () => {
    expect([...files.keys()].sort()).toEqual([
      'agreement.json',
      'decisions.yaml',
      'documents/falu-kommun-sv.json',
      'documents/mora-kommun-sv.json',
      'issued.yaml',
      'parties.json',
    ])
  })

  test('is named in issued.yaml with its hash, beside the content that it came from', () => {
    const issued = files.get('issued.yaml') ?? ''
    for (const [path, data] of files)
      if (path.endsWith('.json')) {
        const hash = createHash('sha256').update(data).digest('hex')
        expect(issued).toContain(`path: ${path}\n`.trimEnd())
        expect(issued).toContain(hash)
      }
    for (const path of [
      'agreements/cooperation.yaml',
      'clauses/sv/term.md',
      'languages/sv.yaml',
      'templates/agreement.hbs',
    ])
      expect(issued).toContain(`path: ${path}`)
  })

  test('names no place of the machine that it was issued on', () => {
    const sources = series()
    const moved: Sources = { ...sources, content: { ...sources.content, root: '/home/someone/content' } }
    expect(issueIn(moved, 'cooperation', '2026-01-20').writes).toEqual(frozen.writes)
  })
})

describe('what is built from then on', () => {
  test('are the same bytes as before, in all formats', async () => {
    const sources = cooperation()
    const asked = { formats: formatIds, copies: true }
    const before = await buildInto(join(folder.path, 'a'), sources, asked)
    const after = await buildInto(join(folder.path, 'b'), issuedSources(sources, 'cooperation', '2026-01-20'), asked)
    const bytes = (built: typeof before): [string, Uint8Array][] =>
      [...built.written].filter(([path]) => path !== 'manifest.json')
    expect(before.written.size).toBe(10)
    expect(bytes(after)).toEqual(bytes(before))
    expect(after.problems).toEqual([])
  })

  test('is the text that was issued, when a clause, a party or the skeleton has changed since', () => {
    const before = cooperation()
    const issued = issuedSources(before, 'cooperation', '2026-01-20')
    const parties = before.content.files
      .get('parties/parties.yaml')
      ?.replace('name: Falu kommun', 'name: Nya Falu kommun')
    const skeleton = before.templates.files.get('agreement.hbs') ?? ''
    const changes: Files[] = [
      { 'content/clauses/sv/term.md': clause },
      { 'content/parties/parties.yaml': parties ?? '' },
      { 'templates/agreement.hbs': `${skeleton}\nDetta är ett tillägg.\n` },
    ]
    for (const files of changes) {
      const after = contentOf(cooperation({}, files), issued)
      expect(textOf(cooperation({}, files))).not.toBe(textOf(before))
      expect(textOf(after)).toBe(textOf(before))
      expect(rulesOf(after)).toContain('register/moved-on')
    }
  })

  test('is the text that was issued, when the content can no longer be made', async () => {
    const before = cooperation()
    const removed = cooperation({}, { 'content/clauses/sv/term.md': null })
    expect(rulesOf(removed)).toContain('clause/unknown')
    const after = contentOf(removed, issuedSources(before, 'cooperation', '2026-01-20'))
    const built = await buildInto(folder.path, after)
    expect(built.problems.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(['warning register/moved-on'])
    expect(built.problems.map(inEnglish)[0]?.message).toContain(
      'it has `clause/unknown` at content/agreements/cooperation.yaml:',
    )
    expect(built.written.has('cooperation/all/cooperation-all-sv.html')).toBe(true)
    expect(textOf(after)).toBe(textOf(before))
  })

  test('is the content again under a later version', () => {
    const later = cooperation({ version: '"2.0"' }, { 'content/clauses/sv/term.md': clause })
    const after = contentOf(later, issuedSources(cooperation(), 'cooperation', '2026-01-20'))
    expect(textOf(after)).toBe(textOf(later))
    expect(rulesOf(after)).toEqual(rulesOf(later))
  })

  test('is a file annex as it was, byte for byte and under the name that is printed', async () => {
    const fields = { annexes: '[{ id: map, title: { sv: Karta }, content: file, file: annexes/old-town.pdf }]' }
    const withMap = (words: string): Sources =>
      withRegister(cooperation(fields), { 'annexes/old-town.pdf': smallPdf(words) })
    const before = await buildInto(join(folder.path, 'a'), withMap('the old map'))
    const issued = issuedSources(withMap('the old map'), 'cooperation', '2026-01-20')
    const after = await buildInto(join(folder.path, 'b'), contentOf(withMap('a new map'), issued))
    const annexes = (built: typeof before): [string, Uint8Array][] =>
      [...built.written].filter(([path]) => path.endsWith('.pdf'))
    expect(annexes(before)).toHaveLength(1)
    expect(annexes(after)).toEqual(annexes(before))
  })
})

describe('the content that has moved on', () => {
  function told(sources: Sources, issued: Sources): string[] {
    return buildDocuments(contentOf(sources, issued), everything)
      .problems.map(inEnglish)
      .map(({ message }) => message)
  }

  test('is told with the first section that differs, once for all instances that differ alike', () => {
    const files = { 'content/clauses/sv/term.md': '---\ntitle: Avtalstid\n---\n\nAvtalet gäller tills vidare.\n' }
    expect(told(series({}, files), issuedSources(series(), 'cooperation', '2026-01-20'))).toEqual([
      'Version `1.0` was issued on 2026-01-20; the content has moved on since: section `2 Avtalstid` said “Avtalet gäller ' +
        'i tolv månader.” and says “Avtalet gäller tills vidare.” now (`falu-kommun`, `mora-kommun`).',
    ])
  })

  test('is told by a section that is new, gone or called something else', () => {
    const issued = issuedSources(cooperation(), 'cooperation', '2026-01-20')
    const clauses = (list: string): Sources => cooperation({ clauses: list })
    const last = '\n  - clause: signatures\n    heading: unnumbered'
    const first = '\n  - clause: cooperation/purpose'
    expect(told(clauses(`${first}\n  - clause: term\n    title: { sv: Tid }${last}`), issued)[0]).toContain(
      'section `2 Avtalstid` is called `2 Tid` now',
    )
    const added = '\n  - title: { sv: Nytt }\n    id: new\n    clauses: [{ clause: disputes }]'
    const disputes = { 'content/clauses/sv/disputes.md': '---\ntitle: Tvist\n---\n\nTvister löses.\n' }
    expect(told(cooperation({ clauses: `${first}\n  - clause: term${added}${last}` }, disputes), issued)[0]).toContain(
      'section `3 Nytt` is new',
    )
  })

  test('is told by instances that are gone or new', () => {
    const withSeries = (list: string): Sources =>
      series({
        parties: `\n  - role: region\n    party: region-dalarna\n  - role: municipality\n    series: [${list}]`,
      })
    const one = withSeries('falu-kommun')
    const two = withSeries('falu-kommun, mora-kommun')
    expect(told(one, issuedSources(two, 'cooperation', '2026-01-20')).join()).toContain(
      'it has no instance `mora-kommun` any more',
    )
    expect(told(two, issuedSources(one, 'cooperation', '2026-01-20')).join()).toContain(
      'it has `mora-kommun` as a new instance',
    )
  })

  test('does not tell names of those who sign', () => {
    const named = (name: string): Sources =>
      cooperation({
        parties: `
  - role: region
    party: region-dalarna
    signatories: [{ name: ${name} }]
  - role: municipalities
    members: [falu-kommun, mora-kommun]`,
      })
    const messages = told(named('Bo Ek'), issuedSources(named('Eva Lind'), 'cooperation', '2026-01-20'))
    expect(messages[0]).toContain('the signature blocks are others')
    expect(messages.join('')).not.toMatch(/Bo Ek|Eva Lind/)
  })

  test('is told when only data differ that the text does not print', () => {
    const term = `
  start: 2026-02-01
  end: 2027-01-31
  notice: { period: 4 months, before: end, written: true, clause: term }`
    const messages = told(cooperation({ term }), issuedSources(cooperation(), 'cooperation', '2026-01-20'))
    expect(messages).toEqual([
      'Version `1.0` was issued on 2026-01-20; the content has moved on since: `term` is another.',
    ])
  })

  test('is not told where nothing but remarks to the editor have changed', () => {
    expect(
      told(cooperation({ editorNotes: '[Fråga Mora]' }), issuedSources(cooperation(), 'cooperation', '2026-01-20')),
    ).toEqual([])
  })
})

describe('an edition that was not issued', () => {
  const titles = { title: '{ sv: Avtal, nb: Avtale }', short: '{ sv: Avtal, nb: Avtale }' }
  const languagesMade = (sources: Sources): string[] =>
    buildDocuments(sources, { ...everything, editions: [['sv'], ['nb']] }).instances.flatMap((one) =>
      one.editions.map(({ languages }) => languages.join('+')),
    )

  test('is made from the content while that gives what was issued, and left out after that', () => {
    const issued = issuedSources(cooperation(titles, inNorwegian), 'cooperation', '2026-01-20')
    expect(languagesMade(issued)).toEqual(['sv', 'nb'])
    const changed = cooperation(titles, { ...inNorwegian, 'content/clauses/sv/term.md': clause })
    expect(languagesMade(contentOf(changed, issued))).toEqual(['sv'])
  })

  test('is frozen too when the version is issued with it', () => {
    const issued = issuedSources(cooperation(titles, inNorwegian), 'cooperation', '2026-01-20', [['nb']])
    const changed = cooperation(titles, { ...inNorwegian, 'content/clauses/sv/term.md': clause })
    expect(languagesMade(contentOf(changed, issued))).toEqual(['sv', 'nb'])
  })
})

describe('a stored file that was changed by hand', () => {
  test('stops its own instance and no other', async () => {
    const issued = issuedSources(series(), 'cooperation', '2026-01-20')
    const path = `${version}/documents/mora-kommun-sv.json`
    const old = new TextDecoder().decode(issued.content.attachments.get(path))
    const built = await buildInto(folder.path, withRegister(issued, { [path]: old.replace('samarbetar', 'samverkar') }))
    expect([...built.written.keys()]).toEqual([
      'cooperation/falu-kommun/cooperation-falu-kommun-sv.html',
      'manifest.json',
    ])
    expect(built.problems.map(({ rule }) => rule)).toEqual(['register/tampered'])
  })

  test.each(['agreement.json', 'parties.json'])('stops all instances when it is %s', async (name) => {
    const issued = issuedSources(series(), 'cooperation', '2026-01-20')
    const built = await buildInto(folder.path, withRegister(issued, { [`${version}/${name}`]: '{}' }))
    expect([...built.written.keys()]).toEqual(['manifest.json'])
  })

  test('is told of an earlier version too, and does not stop the next', async () => {
    const issued = issuedSources(cooperation(), 'cooperation', '2026-01-20')
    const tampered = withRegister(issued, { [`${version}/documents/all-sv.json`]: '{}' })
    const built = await buildInto(folder.path, contentOf(cooperation({ version: '"2.0"' }), tampered))
    expect(built.problems.map(({ rule }) => rule)).toEqual(['register/tampered'])
    expect(built.written.has('cooperation/all/cooperation-all-sv.html')).toBe(true)
  })
})

describe('the folder of a version', () => {
  const files = [
    { path: 'cooperation/1.0/issued.yaml', bytes: new TextEncoder().encode('issued: 2026-01-20\n') },
    { path: 'cooperation/1.0/documents/all-sv.json', bytes: new TextEncoder().encode('{}\n') },
  ]

  test('keeps the decisions that lay in it before, and leaves nothing beside it', () => {
    const target = join(folder.path, 'cooperation', '1.0')
    mkdirSync(target, { recursive: true })
    writeFileSync(join(target, 'decisions.yaml'), '# typed in time\n')
    expect(writeContent(folder.path, files)).toEqual([])
    expect(readFileSync(join(target, 'decisions.yaml'), 'utf8')).toBe('# typed in time\n')
    expect(readdirSync(target).sort()).toEqual(['decisions.yaml', 'documents', 'issued.yaml'])
    expect(readdirSync(join(folder.path, 'cooperation'))).toEqual(['1.0'])
  })

  test('does not appear when a file of it cannot be written', () => {
    const target = join(folder.path, 'cooperation', '1.0')
    const impossible = [...files, { path: 'cooperation/1.0/issued.yaml/inside', bytes: new Uint8Array() }]
    writeFileSync(join(folder.path, 'cooperation'), 'a file where a folder is needed')
    expect(writeContent(folder.path, impossible).map(({ rule }) => rule)).toEqual(['output/write'])
    expect(existsSync(target)).toBe(false)
    expect(readdirSync(folder.path)).toEqual(['cooperation'])
  })
})

test('nothing is issued with an error in the content', () => {
  const { writes, result, problems } = issueIn(
    cooperation({}, { 'content/clauses/sv/term.md': '---\ntitle: Tid\n---\n\n{{term.ende}}\n' }),
    'cooperation',
    '2026-01-20',
  )
  expect(writes).toEqual([])
  expect(result).toBeNull()
  expect(problems.map(({ severity }) => severity)).toContain('error')
  expect(problems[0]?.place.file).not.toBe(agreementFile)
})

describe('decisions typed before the version is issued', () => {
  const conditional = cooperation({ approvals: '[{ body: { sv: Kommunfullmäktige } }]' })
  const told = (decisions: string): string[] => {
    const sources = withRegister(conditional, { [`${version}/decisions.yaml`]: decisions })
    const { problems } = issueIn(sources, 'cooperation', '2026-01-20')
    return problems.map(inEnglish).map(({ rule, message }) => `${rule}: ${message}`)
  }

  test('are asked for of those who have none; a remark is no decision', () => {
    const decision = '- { party: falu-kommun, body: Kommunstyrelsen, date: 2026-01-10 }\n# - party: mora-kommun\n'
    expect(told(decision)).toEqual([
      'register/no-decision: Validity depends on decisions, and none is on record for `region-dalarna`, `mora-kommun`.',
    ])
  })

  test('may be laid out to be filled in', () => {
    expect(told('# - party: falu-kommun\n')).toHaveLength(1)
  })

  test('are read before anything is issued', () => {
    expect(told('- { party: falu-kommun, date: 2026-01-10 }\n')[0]).toMatch(/^yaml\//)
  })
})
