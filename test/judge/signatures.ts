// Judge: every signature field of a PDF can be signed, one after another, by pyHanko; pyHanko and pdfsig find all
// signatures valid in the end, veraPDF finds the signed file as good as the unsigned one, and this program takes it; so it does
// what pyHanko signs in the other ways that services know.

import { mkdir, readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { judgeAdded } from '../../src/archive/package/original.js'
import { say } from '../../src/base/sentence.js'
import { validate } from './pdf-standards.js'
import { run, twoAtATime } from './run.js'
import type { Finding, Judge, NamedFile, Subject } from './verdict.js'

const answer = z.object({
  fields: z.array(z.object({ name: z.string(), valid: z.boolean(), summary: z.string() })),
})

export const signatures: Judge = {
  name: 'signatures (pyHanko, pdfsig, then veraPDF)',
  formats: ['pdf'],
  run: async (subjects, { tools, folder }) => {
    const out = join(folder, 'signed')
    await mkdir(out, { recursive: true })
    const font = createRequire(import.meta.url).resolve('source-sans/TTF/SourceSans3-Regular.ttf')
    const script = fileURLToPath(new URL('signatures.py', import.meta.url))
    const chosen = withMostFields(subjects)
    const results = await twoAtATime(chosen, async (subject) => {
      const signed = { ...subject, path: join(out, basename(subject.path)), name: `${subject.name} (signed)` }
      const { stdout } = await run(tools.pyHanko, [script, font, subject.path, signed.path])
      const { fields } = answer.parse(JSON.parse(stdout))
      return { subject, signed, fields, valid: fields.length === 0 ? 0 : await validSignatures(signed.path) }
    })
    const signed = results.filter((result) => result.fields.length > 0).map((result) => result.signed)
    const taken = await Promise.all(
      results.filter((one) => one.fields.length > 0).map((one) => refusedBy(one.subject, one.signed)),
    )
    const [first] = signed.length === 0 ? [] : results.filter((one) => one.fields.length > 0)
    const ways = first === undefined ? [] : await signedInWays(first.subject, out, tools.pyHanko)
    const standards = [await validate('2a', signed, tools), await validate('ua1', signed, tools)]
    return {
      files: signed.length + ways.length,
      findings: [...results.flatMap(faults), ...taken.flat(), ...ways.flat(), ...standards.flat()],
      remarks: results.map(({ subject, fields }) =>
        fields.length === 0
          ? `${subject.name}: no signature fields (signing: ${subject.document.signing})`
          : `${subject.name}: ${fields.length} fields signed`,
      ),
    }
  },
}

/** A finding where this program takes a signed file for another than the issued one with signatures. */
async function refusedBy(subject: NamedFile, signed: NamedFile): Promise<Finding[]> {
  const judgement = judgeAdded(await readFile(subject.path), await readFile(signed.path))
  if (judgement.kind !== 'other') return []
  return [{ file: signed.name, rule: 'signature/refused', message: say(judgement.reason, 'en') }]
}

/** What this program finds in each file that pyHanko signs in another way. */
async function signedInWays(subject: Subject, out: string, python: string): Promise<Finding[][]> {
  const folder = join(out, 'ways')
  await mkdir(folder, { recursive: true })
  await run(python, [fileURLToPath(new URL('signing-ways.py', import.meta.url)), subject.path, folder])
  const names = (await readdir(folder)).sort()
  return await Promise.all(names.map((name) => refusedBy(subject, { path: join(folder, name), name })))
}

interface Result {
  readonly subject: Subject
  readonly fields: z.infer<typeof answer>['fields']
  /** How many signatures pdfsig finds valid. */
  readonly valid: number
}

async function validSignatures(path: string): Promise<number> {
  const { stdout } = await run('pdfsig', ['-nocert', path])
  return stdout.split('Signature is Valid').length - 1
}

function faults({ subject, fields, valid }: Result): Finding[] {
  const expected = subject.document.signing !== 'paper' && !subject.document.translation
  const finding = (rule: string, message: string): Finding => ({ file: subject.name, rule, message })
  return [
    ...(expected && fields.length === 0 ? [finding('signature/none', 'The file has no signature fields.')] : []),
    ...fields.flatMap((field) => (field.valid ? [] : [finding(`signature ${field.name}`, field.summary)])),
    ...(valid === fields.length
      ? []
      : [finding('signature/pdfsig', `pdfsig finds ${valid} of ${fields.length} signatures valid.`)]),
  ]
}

/** Of each agreement and edition the unmarked file with most signature blocks. */
function withMostFields(subjects: readonly Subject[]): Subject[] {
  const best = new Map<string, Subject>()
  for (const subject of subjects.filter((each) => each.copy === null)) {
    const key = `${subject.document.agreement} ${subject.document.languages.join('+')}`
    const known = best.get(key)
    if (known === undefined || blocks(subject) > blocks(known)) best.set(key, subject)
  }
  return [...best.values()]
}

function blocks(subject: Subject): number {
  return JSON.stringify(subject.document.parts).split('"field":').length - 1
}
