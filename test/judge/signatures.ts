// Judge: every signature field of a PDF can be signed, one after another, by pyHanko; pyHanko and pdfsig find all
// signatures valid in the end, and veraPDF finds the signed file as good as the unsigned one.

import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { validate } from './pdf-standards.js'
import { run, twoAtATime } from './run.js'
import type { Finding, Judge, Subject } from './verdict.js'

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
    const standards = [await validate('2a', signed, tools), await validate('ua1', signed, tools)]
    return {
      files: signed.length,
      findings: [...results.flatMap(faults), ...standards.flat()],
      remarks: results.map(({ subject, fields }) =>
        fields.length === 0
          ? `${subject.name}: no signature fields (signing: ${subject.document.signing})`
          : `${subject.name}: ${fields.length} fields signed`,
      ),
    }
  },
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
