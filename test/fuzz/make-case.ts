// A seed -> a case: mutations of right files, and files made by a grammar, of every kind that the program reads.

import { parse, stringify } from 'yaml'
import type { FuzzCase, LibraryName } from './case.js'
import { characters, hostileTexts, marks } from './hostile.js'
import { libraryNamed, realLibraries } from './libraries.js'
import { dataOf, type SchemaName } from './made-data.js'
import { issuedPdf, outputFolder, packageOf, wordFile } from './made-once.js'
import { clauseFile, skeleton } from './made-texts.js'
import { byteEdits, mutatedText, mutatedYaml, tagEdits } from './mutations.js'
import { randomFrom, type Random } from './random.js'
import { wordsOf } from './words.js'

/** Makes the case of a seed. */
export async function makeCase(seed: number): Promise<FuzzCase> {
  const random = randomFrom(seed)
  let left = random.below(total)
  const [, make] = kinds.find(([weight]) => (left -= weight) < 0) ?? kinds[0] ?? []
  if (make === undefined) throw new Error('no kind of case')
  return await make(random)
}

type Kind = readonly [weight: number, make: (random: Random) => FuzzCase | Promise<FuzzCase>]

const kinds: readonly Kind[] = [
  [14, (random) => changedYaml(random, 'content', anyOf(random), /^content\/agreements\//)],
  [6, (random) => changedYaml(random, 'content', random.pick(['small', 'small', 'series']), /^content\/parties\//)],
  [3, (random) => changedYaml(random, 'content', 'small', /^content\/languages\//)],
  [2, (random) => changedYaml(random, 'content', 'rich', /^content\/glossary|^templates\/theme/)],
  [10, (random) => changedText(random, 'content', anyOf(random), /^content\/clauses\//)],
  [
    5,
    (random) => changedText(random, 'content', random.pick(['rich', 'issued']), /^templates\/(?:agreement|partials)/),
  ],
  [8, (random) => changedYaml(random, 'content', 'issued', /^content\/register\/.*\.yaml$/)],
  [4, (random) => changedText(random, 'content', 'issued', /^content\/register\//)],
  [2, (random) => changedYaml(random, 'site', 'issued', /^content\/site\/.*\.yaml$/)],
  [2, (random) => changedText(random, 'site', 'issued', /^templates\/web\/|^content\/site\//)],
  [8, (random) => madeData(random)],
  [
    10,
    (random) =>
      content(
        random.chance(0.1) ? 'rich' : 'small',
        'content/clauses/sv/cooperation/purpose.md',
        clauseFile(random),
        random,
      ),
  ],
  [3, (random) => content('small', 'templates/agreement.hbs', skeleton(random), random)],
  [2, hostileValue],
  [4, large],
  [4, changedPackage],
  [2, async (random) => ({ act: 'zip', library: 'small', edits: { '': byteEdits(random, (await packageOf()).zip) } })],
  [
    3,
    async (random) => ({
      act: 'returned',
      library: 'small',
      edits: { '': byteEdits(random, (await issuedPdf()).signed) },
    }),
  ],
  [3, changedUpdate],
  [3, changedOutput],
  [5, changedWord],
  [3, changedPicture],
  [2, (random) => ({ act: 'words', library: 'small', words: wordsOf(random) })],
]

const total = kinds.reduce((sum, [weight]) => sum + weight, 0)

/** Mostly the small ones, which take the least time. */
function anyOf(random: Random): LibraryName {
  return random.chance(0.02)
    ? random.pick(realLibraries())
    : random.pick([...Array.from({ length: 9 }, () => 'small' as const), 'series', 'series', 'rich'])
}

interface Chosen {
  readonly path: string
  readonly text: string
  /** Texts from which pieces may come. */
  readonly others: readonly string[]
}

function chosenFile(random: Random, library: LibraryName, files: RegExp): Chosen {
  const { content: inContent, templates } = libraryNamed(library)
  const all = [inContent, templates].flatMap(({ root, files: texts }) =>
    [...texts].map(([path, text]) => ({ path: `${root}/${path}`, text })),
  )
  const documents = [...inContent.attachments].map(([path, bytes]) => ({
    path: `content/${path}`,
    text: new TextDecoder().decode(bytes),
  }))
  const matching = [...all, ...documents].filter(({ path }) => files.test(path))
  const { path, text } = random.pick(matching)
  return { path, text, others: all.filter((one) => one.text.length < 20_000).map((one) => one.text) }
}

function changedYaml(random: Random, act: FuzzCase['act'], library: LibraryName, files: RegExp): FuzzCase {
  const { path, text, others } = chosenFile(random, library, files)
  return withFile(act, library, path, mutatedYaml(random, text, others), random)
}

function changedText(random: Random, act: FuzzCase['act'], library: LibraryName, files: RegExp): FuzzCase {
  const { path, text, others } = chosenFile(random, library, files)
  return withFile(act, library, path, mutatedText(random, text, others), random)
}

function content(library: LibraryName, path: string, text: string, random: Random): FuzzCase {
  return withFile('content', library, path, text, random)
}

function withFile(act: FuzzCase['act'], library: LibraryName, path: string, text: string, random: Random): FuzzCase {
  return { act, library, files: { [path]: text }, ...beside(random) }
}

/** What is asked beside `check`, of one case in four or so. */
function beside(random: Random): Pick<FuzzCase, 'build' | 'also'> {
  if (random.chance(0.12)) return { build: random.chance(0.1) ? 'all' : 'html' }
  if (random.chance(0.15))
    return { also: random.pick(['status', 'dates', 'costs', 'issue', 'confirm', 'sign', 'publish']) }
  return {}
}

const made: readonly (readonly [SchemaName, FuzzCase['act'], LibraryName, string])[] = [
  ['agreement', 'content', 'rich', 'agreements/cooperation.yaml'],
  ['agreement', 'content', 'small', 'agreements/cooperation.yaml'],
  ['parties', 'content', 'rich', 'parties/parties.yaml'],
  ['language', 'content', 'rich', 'languages/sv.yaml'],
  ['glossary', 'content', 'rich', 'glossary.yaml'],
  ['site', 'site', 'issued', 'site/site.yaml'],
  ['register-signatures', 'content', 'issued', 'register/cooperation/1.0/signatures.yaml'],
  ['register-decisions', 'content', 'issued', 'register/cooperation/1.0/decisions.yaml'],
  ['register-done', 'content', 'issued', 'register/cooperation/1.0/done.yaml'],
  ['register-published', 'content', 'issued', 'register/cooperation/1.0/published.yaml'],
  ['register-issued', 'content', 'issued', 'register/cooperation/1.0/issued.yaml'],
]

/** A file of data made by its schema, on top of the right one. */
function madeData(random: Random): FuzzCase {
  const [schema, act, library, path] = random.pick(made)
  const right: unknown = parse(libraryNamed(library).content.files.get(path) ?? '[]')
  const text = stringify(dataOf(random, schema, right))
  return withFile(act, library, `content/${path}`, text, random)
}

/** A value that is right, whatever it looks like: every format shows it as it stands, or a problem says why not. */
function hostileValue(random: Random): FuzzCase {
  const value = `A ${random.some(1, 3, () => random.pick(random.chance(0.8) ? marks : characters)).join(' ')} z`
  const path = 'content/parties/parties.yaml'
  const library = random.chance(0.1) ? 'rich' : 'small'
  const right = libraryNamed(library).content.files.get('parties/parties.yaml') ?? ''
  const text = right.replace('name: Region Dalarna', () => `name: ${JSON.stringify(value)}`)
  const shown = isWhole(value) ? [value] : []
  return { act: 'content', library, files: { [path]: text }, build: 'all', shown }
}

/** Something repeated until it is large: hostile texts in a clause or in a value, blocks within blocks. */
function large(random: Random): FuzzCase {
  const times = 2 ** (4 + random.below(7))
  const [path, before, after] = random.pick([
    ['content/clauses/sv/cooperation/purpose.md', '---\ntitle: Syfte\n---\n\n', '\n'],
    ['content/clauses/sv/cooperation/purpose.md', '---\ntitle: Syfte\n---\n\nText ', ' text.\n'],
    [
      'content/agreements/cooperation.yaml',
      `${libraryNamed('rich').content.files.get('agreements/cooperation.yaml') ?? ''}x: `,
      '\n',
    ],
    ['content/parties/parties.yaml', '- id: ', '\n'],
    ['templates/agreement.hbs', '{{title}}\n\n', '\n\n{{parties}}\n'],
  ] as const)
  const unit = random.pick([
    ...hostileTexts.filter(isWhole),
    ...[
      '[',
      '{ a: ',
      '- ',
      '> ',
      '* ',
      '*',
      '_',
      '**a ',
      '(not ',
      '{{#if title}}',
      '{{#each parties}}',
      '{{#table}}',
      '{{> x}}',
      '=\n',
      '| a ',
      '1',
      'a',
      ' ',
      'å',
      '\n',
      '\n\n',
      '# a\n',
      '[^1]',
      '[',
      '![',
      '<',
      '&',
      '”',
      '1.',
      '{{title}} ',
      '1 kr ',
    ],
  ])
  return { act: 'content', library: 'small', files: { [path]: [before, { repeat: unit, times }, after] } }
}

/** A file of a package that is not as it was; by half with the lists mended. */
async function changedPackage(random: Random): Promise<FuzzCase> {
  const { files } = await packageOf()
  const path = random.pick([...files.keys()])
  const edits = byteEdits(random, files.get(path) ?? new Uint8Array())
  const mended = random.chance(0.7) && !/^(?:manifest\.json|checksums\.sha256)$/.test(path)
  return { act: 'package', library: 'small', edits: { [path]: edits }, mended, rebuilt: mended && random.chance(0.2) }
}

/** What came back with other bytes in what signing added, or another update of the same kind behind it. */
async function changedUpdate(random: Random): Promise<FuzzCase> {
  const { issued, signed } = await issuedPdf()
  const added = signed.subarray(issued.length)
  const again = random.chance(0.3)
    ? [{ at: signed.length, remove: 0, insert: Buffer.from(added).toString('base64') }]
    : []
  const edits = byteEdits(random, added).map((edit) => ({ ...edit, at: edit.at + issued.length }))
  return { act: 'returned', library: 'small', edits: { '': [...again, ...edits] } }
}

/** The logo, or an annex that is a PDF, with other bytes: what is built of it is built whole. */
function changedPicture(random: Random): FuzzCase {
  const { content, templates } = libraryNamed('pictures')
  const [path, bytes] = random.pick([
    ['content/annexes/plan.pdf', content.attachments.get('annexes/plan.pdf')],
    ['templates/logo.png', templates.attachments.get('logo.png')],
    ['templates/logo.png', templates.attachments.get('logo.png')],
  ] as const)
  const build = random.chance(0.5) ? 'all' : 'html'
  return { act: 'content', library: 'pictures', edits: { [path]: byteEdits(random, bytes ?? new Uint8Array()) }, build }
}

/** A file of an output folder, or its manifest, that is not as it was. */
async function changedOutput(random: Random): Promise<FuzzCase> {
  const files = await outputFolder()
  const path = random.chance(0.4) ? 'manifest.json' : random.pick([...files.keys()])
  return { act: 'output', library: 'small', edits: { [path]: byteEdits(random, files.get(path) ?? new Uint8Array()) } }
}

/** A Word file that came back with other bytes, or with other tags in some of its parts. */
async function changedWord(random: Random): Promise<FuzzCase> {
  const { bytes, parts } = await wordFile()
  if (random.chance(0.2)) return { act: 'word', library: 'small', edits: { '': byteEdits(random, bytes) } }
  const chosen = random.some(1, 2, () =>
    random.chance(0.6)
      ? 'word/document.xml'
      : random.pick([...parts.keys()].filter((path) => /\.(?:xml|rels)$/.test(path))),
  )
  const edits = chosen.map((path) => {
    const part = parts.get(path) ?? new Uint8Array()
    return [path, random.chance(0.9) ? tagEdits(random, part, wordTags) : byteEdits(random, part)] as const
  })
  return { act: 'word', library: 'small', edits: Object.fromEntries(edits) }
}

const wordTags = [
  ...[
    'w:p',
    'w:r',
    'w:t',
    'w:tbl',
    'w:tr',
    'w:tc',
    'w:ins',
    'w:del',
    'w:moveFrom',
    'w:moveTo',
    'w:sdt',
    'w:sdtContent',
  ],
  ...['w:hyperlink', 'w:fldSimple', 'w:fldChar', 'w:pPr', 'w:rPr', 'w:numPr', 'w:body', 'w:drawing', 'w:txbxContent'],
  ...[
    'w:pPrChange',
    'w:rPrChange',
    'w:footnoteReference',
    'w:lvl',
    'w:num',
    'w:style',
    'mc:AlternateContent',
    'mc:Choice',
  ],
]

/** False of a text with half a character in it, which no file holds. */
function isWhole(text: string): boolean {
  return !/\p{Surrogate}/u.test(text)
}
