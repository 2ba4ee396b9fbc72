// Judges: LibreOffice saves a DOCX again, and what is read of that is what is read of ours: every paragraph with its number, every cell,
// every note, and as many content controls of each kind. Numbers of pages in the table of contents are its own, it takes bullets from a
// font of signs, and version 7.4 leaves out the tags of content controls within a line. Compared with ours, nothing in it has changed.

import { mkdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readDocx } from '../../src/docx/read/read-docx.js'
import type { ReadDocx } from '../../src/docx/read/types.js'
import { seenLines } from '../../src/docx/read/seen-text.js'
import { seenOn } from '../../src/docx/read/view.js'
import { sentencesOf } from '../../src/base/problem.js'
import { returnedChanges, type ReturnedChange } from '../../src/redline/returned.js'
import { run, twoAtATime } from './run.js'
import { verdict, type Finding, type Judge, type Subject } from './verdict.js'

export const docxAgain: Judge = {
  name: 'DOCX saved again by LibreOffice, as it is read',
  formats: ['docx'],
  run: async (subjects, { folder }) => {
    if (subjects.length === 0) return verdict(subjects, [])
    const out = join(folder, 'saved-again')
    await mkdir(out, { recursive: true })
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'saved-again-profile')).href}`
    const paths = subjects.map((subject) => subject.path)
    await run('soffice', ['--headless', profile, '--convert-to', 'docx', '--outdir', out, ...paths], [0])
    const findings = await twoAtATime(subjects, async (subject) => await compared(subject, out))
    return verdict(subjects, findings.flat())
  },
}

async function compared(subject: Subject, out: string): Promise<Finding[]> {
  const paths = [subject.path, join(out, basename(subject.path))] as const
  const changes = await changesBetween(...paths)
  const [first] = changes
  if (first !== undefined)
    return [
      {
        file: subject.name,
        rule: 'docx/again-changed',
        message: `${changes.length} changes are found when LibreOffice has saved the file; the first: ${JSON.stringify(first)}`,
      },
    ]
  const [ours, again] = await Promise.all([linesOf(paths[0]), linesOf(paths[1])])
  const at = ours.findIndex((line, index) => line !== again[index])
  if (at < 0 && ours.length === again.length) return []
  const message = `“${ours[at] ?? ''}” is read as “${again[at] ?? ''}” when LibreOffice has saved the file.`
  return [{ file: subject.name, rule: 'docx/again', message }]
}

/** What is found to have been changed; nothing where one of the two cannot be read, which is told otherwise. */
async function changesBetween(path: string, again: string): Promise<ReturnedChange[]> {
  const read = async (file: string): Promise<ReadDocx | null> =>
    readDocx(new Uint8Array(await readFile(file)), basename(file)).value
  const [ours, returned] = await Promise.all([read(path), read(again)])
  return ours === null || returned === null ? [] : returnedChanges(ours, returned, () => null)
}

/** What is read of a file; what is told of it stands in front. */
async function linesOf(path: string): Promise<string[]> {
  const { value, problems } = readDocx(new Uint8Array(await readFile(path)), basename(path))
  const told = problems.map((problem) => sentencesOf(problem, 'en').message)
  if (value === null) return told
  const lines = seenLines(seenOn('after', value)).map((line) => line.replace(/\t\d*$/, '\t').replace(/^[–•·▪] /, '• '))
  return [...told, ...lines, ...value.controls.map(({ kind }) => kind)]
}
