// A case -> everything that does not hold of it: that it ends in a result or in problems, each with a place within a file and with
// words in three languages; that what is checked without an error is built; that what is hostile stands as text.

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { makeAgreements, renderAgreements } from '../../src/app/build.js'
import type { WrittenFile } from '../../src/app/request/outcome.js'
import { checkAgreements } from '../../src/app/check.js'
import { confirmClauses } from '../../src/app/confirm.js'
import { agreementCosts } from '../../src/app/costs.js'
import { agreementDates, datesAsCalendar, datesAsCsv } from '../../src/app/dates.js'
import { everything } from '../../src/app/documents/built.js'
import { issueAgreement } from '../../src/app/issue.js'
import { listAgreements } from '../../src/app/list.js'
import { noticeOfPublication } from '../../src/app/notice.js'
import { publishSite } from '../../src/app/publish.js'
import { isRefusal, type Refusal } from '../../src/app/request/outcome.js'
import { signAgreement } from '../../src/app/sign.js'
import { agreementStatus } from '../../src/app/status.js'
import { rebuildEnvironment, verifyMaterial } from '../../src/app/verify.js'
import { readTexts } from '../../src/archive/package/pdf-pages.js'
import { hasErrors, type Problem } from '../../src/base/problem.js'
import { readDocx } from '../../src/docx/read/read-docx.js'
import { seenLines } from '../../src/docx/read/seen-text.js'
import { seenOn } from '../../src/docx/read/view.js'
import { agreementIds, type Sources } from '../../src/base/sources.js'
import { readAssets, readProgram } from '../../src/io/assets.js'
import { readFonts } from '../../src/io/open-fonts.js'
import { verifyPath } from '../../src/io/verify/verify-path.js'
import { forgedWith } from '../support/archive.js'
import { packedAs } from '../support/returned-docx.js'
import { renderHere } from '../support/render.js'
import { runIn } from '../support/command-line.js'
import type { Fault, FuzzCase } from './case.js'
import { libraryNamed, sourcesOf } from './libraries.js'
import { issuedPdf, outputFolder, packageOf, wordFile } from './made-once.js'
import { markupIn, notShown } from './markup.js'
import { edited } from './mutations.js'
import { wrongProblems, wrongVerdicts } from './wrong-problems.js'

const today = '2026-06-01'
const fonts = readFonts()
const program = readProgram(readAssets())
const render = renderHere(fonts)

/** What was told of a case: problems, and faults that are seen at once. */
interface Told {
  readonly problems: readonly Problem[]
  readonly faults: readonly Fault[]
}

/** Runs a case. What it throws is a fault like others. */
export async function faultsOf(one: FuzzCase): Promise<Fault[]> {
  try {
    const { problems, faults } = await acts[one.act](one)
    return [...faults, ...unexpected(one, problems)]
  } catch (cause) {
    return [thrown(cause)]
  }
}

const acts: Readonly<Record<FuzzCase['act'], (one: FuzzCase) => Promise<Told>>> = {
  content: checkedAndBuilt,
  site: published,
  package: verifiedPackage,
  zip: verifiedZip,
  returned: verifiedPdf,
  word: readWord,
  output: verifiedOutput,
  words: commandLine,
}

async function checkedAndBuilt(one: FuzzCase): Promise<Told> {
  const sources = sourcesOf(one)
  const checked = checkAgreements(sources, everything, fonts)
  const problems = isRefusal(checked) ? [] : checked.problems
  const faults = [...wrongProblems(problems, sources), ...(await askedBeside(one.also, sources))]
  if (one.build === undefined || isRefusal(checked)) return { problems, faults }
  return { problems, faults: [...faults, ...(await builtFaults(one, sources, problems))] }
}

/** What is wrong with what is built: other problems than were told before, a file that is missing, a value as markup. */
async function builtFaults(one: FuzzCase, sources: Sources, problems: readonly Problem[]): Promise<Fault[]> {
  const formats = one.build === 'all' ? (['html', 'docx', 'pdf'] as const) : (['html'] as const)
  const asked = { ...everything, formats, copies: false, pdfa: '2a' } as const
  const agreements = makeAgreements(sources, asked)
  if (isRefusal(agreements)) return []
  const files: WrittenFile[] = []
  const lay = (file: WrittenFile): boolean => files.push(file) > 0
  const update = await renderAgreements(agreements, null, { render, program, holds: () => false, lay })
  const { problems: found } = agreements.made
  const isRight = !hasErrors(problems)
  const isBuilt = !hasErrors(found) && (update?.built ?? []).every(({ editions }) => editions.length > 0)
  return [
    ...(isRight && !isBuilt ? [fault('disagrees', 'build', told(found))] : []),
    ...wrongProblems(found, sources),
    ...markupIn(files),
    ...(isRight ? notShown(files, one.shown ?? []) : []),
  ]
}

/** What else users ask of a library. */
async function askedBeside(what: FuzzCase['also'], sources: Sources): Promise<Fault[]> {
  const [agreement = ''] = agreementIds(sources.content)
  const selection = { agreement, editions: null, parties: null }
  const said: { -readonly [Key in keyof Told]: Told[Key] } = { problems: [], faults: [] }
  if (what === 'status') {
    said.problems = [...listAgreements(sources).problems, ...agreementStatus(sources, today).problems]
  } else if (what === 'dates') {
    const dates = agreementDates(sources, { ...selection, signed: null, version: null }, today)
    if (!isRefusal(dates) && dates.language !== null) {
      datesAsCsv(dates.shown, dates.language)
      datesAsCalendar(dates.shown, dates.language, false, 'avtal 1')
      said.problems = dates.problems
    }
  } else if (what === 'costs') {
    said.problems = problemsOf(agreementCosts(sources, { ...selection, year: 2026 }))
  } else if (what === 'issue') {
    const means = { today, generator: program, fonts }
    said.problems = problemsOf(issueAgreement(sources, { agreement, editions: null }, means))
  } else if (what === 'confirm') {
    said.problems = problemsOf(confirmClauses(sources, { clauses: null, languages: null }, today))
  } else if (what === 'sign') {
    const signature = { agreement, party: 'falu-kommun', date: '2026-01-25', instances: [], version: null }
    const unsaid = { name: undefined, title: undefined, place: undefined, waived: undefined }
    said.problems = problemsOf(signAgreement(sources, { ...signature, ...unsaid }, today))
  } else if (what === 'publish') {
    const site = await siteOf(sources)
    return [...site.faults]
  }
  return wrongProblems(said.problems, sources)
}

function problemsOf(answer: { readonly problems: readonly Problem[] } | Refusal): readonly Problem[] {
  return isRefusal(answer) ? [] : answer.problems
}

async function published(one: FuzzCase): Promise<Told> {
  return await siteOf(sourcesOf(one))
}

async function siteOf(sources: Sources): Promise<Told> {
  const options = { date: today, preview: false, base: null, generator: 'avtal 1' }
  const { files, problems } = await publishSite(sources, options, { render, assets: [] })
  const notice = noticeOfPublication(sources, { ...options, agreement: 'cooperation', instances: null })
  const all = [...problems, ...(isRefusal(notice) ? [] : notice.problems)]
  const outside = (files ?? []).filter(({ path }) => path.startsWith('/') || path.split('/').includes('..'))
  return {
    problems,
    faults: [
      ...wrongProblems(all, sources),
      ...markupIn(files ?? []),
      ...outside.map(({ path }) => fault('part', 'outside', path)),
    ],
  }
}

async function verifiedPackage({ edits = {}, mended = false, rebuilt = false }: FuzzCase): Promise<Told> {
  const right = (await packageOf()).files
  const changed = Object.entries(edits).map(
    ([path, list]) => [path, edited(right.get(path) ?? new Uint8Array(), list)] as const,
  )
  const files = new Map(right)
  for (const [path, bytes] of changed) {
    const written = mended && right.has(path) ? forgedWith(files, path, bytes) : { [path]: bytes }
    for (const [name, content] of Object.entries(written)) files.set(name, content)
  }
  const read = [{ path: 'package', files, problems: [], listed: {}, isTwin: false }]
  const material = { kind: 'packages', files: files.size, packages: 1, problems: [], read } as const
  const rebuild = rebuilt ? rebuildEnvironment(render, program, readTexts) : null
  const { problems } = await verifyMaterial(material, { rebuild, schemas: new Map(), trust: null })
  const isOther = changed.some(([path, bytes]) => !equal(right.get(path), bytes))
  const passes = isOther && (!mended || rebuilt) && problems.length === 0
  return {
    problems,
    faults: [
      ...wrongVerdicts(problems),
      ...(passes ? [fault('passes', 'package', Object.keys(edits).join(', '))] : []),
    ],
  }
}

async function verifiedZip({ edits = {} }: FuzzCase): Promise<Told> {
  const { zip } = await packageOf()
  const bytes = edited(zip, edits[''] ?? [])
  const problems = await verifiedFile('package.zip', bytes, {})
  const passes = problems.length === 0 && !equal(zip, bytes)
  return {
    problems,
    faults: [...wrongVerdicts(problems), ...(passes ? [fault('passes', 'zip', 'changed bytes')] : [])],
  }
}

async function verifiedPdf({ edits = {} }: FuzzCase): Promise<Told> {
  const { issued, signed, manifest, path } = await issuedPdf()
  const bytes = edited(signed, edits[''] ?? [])
  const problems = await verifiedFile('returned.pdf', bytes, { 'manifest.json': manifest, [path]: issued })
  const passes = problems.length === 0 && !equal(bytes.subarray(0, issued.length), issued)
  return {
    problems,
    faults: [...wrongVerdicts(problems), ...(passes ? [fault('passes', 'pdf', 'changed bytes')] : [])],
  }
}

/** What cannot be read has an error; what is read is plain data, which has a text on both sides of its changes. */
async function readWord({ edits = {} }: FuzzCase): Promise<Told> {
  const { bytes, parts } = await wordFile()
  const changed = Object.fromEntries([...parts].map(([path, part]) => [path, edited(part, edits[path] ?? [])]))
  const own = edits['']
  const { value, problems } = readDocx(own === undefined ? packedAs(changed) : edited(bytes, own), 'returned.docx')
  const faults = wrongVerdicts(problems)
  if (value === null) {
    const isTold = hasErrors(problems)
    return { problems, faults: [...faults, ...(isTold ? [] : [fault('passes', 'word', 'nothing read, nothing told')])] }
  }
  for (const side of ['before', 'after'] as const) seenLines(seenOn(side, value))
  const isPlain = isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value)
  return { problems, faults: [...faults, ...(isPlain ? [] : [fault('disagrees', 'word', 'not plain data')])] }
}

/** A manifest may say what it likes of anything but its files; a file that it lists is the one that was written. */
async function verifiedOutput({ edits = {} }: FuzzCase): Promise<Told> {
  const right = await outputFolder()
  const changed = new Map([...right].map(([path, bytes]) => [path, edited(bytes, edits[path] ?? [])] as const))
  const problems = await inFolder(async (folder) => {
    for (const [path, bytes] of changed) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), bytes)
    }
    const answer = await verifyPath(folder, { rebuild: false, out: folder, jobs: 1 })
    return isRefusal(answer) ? [] : answer.problems
  })
  const isOther = [...changed].some(([path, bytes]) => path !== 'manifest.json' && !equal(right.get(path), bytes))
  const passes = isOther && problems.length === 0
  return {
    problems,
    faults: [...wrongVerdicts(problems), ...(passes ? [fault('passes', 'output', Object.keys(edits).join(', '))] : [])],
  }
}

/** What `avtal verify` tells of a file, `output` holding some others. */
async function verifiedFile(
  name: string,
  bytes: Uint8Array,
  output: Readonly<Record<string, Uint8Array>>,
): Promise<readonly Problem[]> {
  return await inFolder(async (folder) => {
    for (const [path, content] of [
      [name, bytes] as const,
      ...Object.entries(output).map(([path, one]) => [`output/${path}`, one] as const),
    ]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    }
    const answer = await verifyPath(join(folder, name), { rebuild: false, out: join(folder, 'output'), jobs: 1 })
    return isRefusal(answer) ? [] : answer.problems
  })
}

async function commandLine({ words = [], library }: FuzzCase): Promise<Told> {
  return await inFolder(async (folder) => {
    const inside = join(folder, 'library')
    const { content } = libraryNamed(library)
    for (const [path, text] of content.files) {
      mkdirSync(dirname(join(inside, 'content', path)), { recursive: true })
      writeFileSync(join(inside, 'content', path), text)
    }
    const { status, stdout, stderr } = await runIn(inside, words)
    const said = stdout + stderr
    const faults: Fault[] = []
    if (/a fault of the program|ett fel i programmet|en feil i programmet/.test(said))
      faults.push(
        fault('thrown', /AVTAL_DEBUG|Error: (.*)/.exec(stderr)?.[0] ?? 'fault of the program', stderr.slice(-2000)),
      )
    if (/undefined|\[object |NaN/.test(said) && !words.some((word) => /undefined|object|NaN/.test(word)))
      faults.push(fault('words', 'words', said.slice(0, 500)))

    if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(said))
      faults.push(fault('words', 'control characters', JSON.stringify(said).slice(0, 500)))
    if (status === 0 && stderr.startsWith('avtal: ')) faults.push(fault('words', 'status', stderr))
    const left = readdirSync(folder).filter((name) => name !== 'library')
    if (left.length > 0) faults.push(fault('part', 'outside', left.join(', ')))
    const parts = readdirSync(inside, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.part\b|avtal-lock/.test(path),
    )
    if (parts.length > 0) faults.push(fault('part', 'left', parts.join(', ')))
    return { problems: [], faults }
  })
}

async function inFolder<Value>(act: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'avtal-fuzz-'))
  try {
    return await act(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A case that is kept says what is told of it. */
function unexpected({ expect }: FuzzCase, problems: readonly Problem[]): Fault[] {
  if (expect === undefined) return []
  const rules = new Set(problems.map(({ rule }) => rule))
  const missing = expect.filter((rule) => !rules.has(rule))
  if (missing.length > 0) return [fault('expected', missing.join(', '), `told: ${told(problems)}`)]
  return expect.length === 0 && hasErrors(problems) ? [fault('expected', 'right', told(problems))] : []
}

function thrown(cause: unknown): Fault {
  const stack = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
  const frames = [...stack.matchAll(/(?:src|node_modules)\/[^\s):?]+(?::\d+)?/g)].map(([frame]) => frame)
  const own = frames.find((frame) => frame.startsWith('src/')) ?? frames[0] ?? stack.slice(0, 80)
  const message = cause instanceof Error ? cause.message.replace(/["'`].*["'`]|\d+/g, '…').slice(0, 80) : ''
  return fault('thrown', `${own} ${message}`, stack.slice(0, 1500))
}

function told(problems: readonly Problem[]): string {
  return [...new Set(problems.map(({ severity, rule, place }) => `${severity} ${rule} ${place.file}:${place.line}`))]
    .slice(0, 8)
    .join('; ')
}

export function fault(kind: Fault['kind'], key: string, detail: string): Fault {
  return { kind, key, detail }
}

function equal(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && Buffer.from(a).equals(Buffer.from(b))
}
