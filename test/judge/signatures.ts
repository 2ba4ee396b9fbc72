// Judge: every signature field of a PDF can be signed, one after another, by pyHanko; all signatures are valid in the
// end, and veraPDF finds the signed file as good as the unsigned one.

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
  name: 'signatures (pyHanko, then veraPDF)',
  formats: ['pdf'],
  run: async (subjects, { tools, folder }) => {
    const out = join(folder, 'signed')
    await mkdir(out, { recursive: true })
    const font = createRequire(import.meta.url).resolve('source-sans/TTF/SourceSans3-Regular.ttf')
    const script = fileURLToPath(new URL('signatures.py', import.meta.url))
    const chosen = withMostFields(subjects)
    const results = await twoAtATime(chosen, async (subject) => {
      const signed = { ...subject, path: join(out, basename(subject.path)), name: `${subject.name} (signed)` }
      const { stdout } = await run(tools.python, [script, font, subject.path, signed.path])
      return { subject, signed, fields: answer.parse(JSON.parse(stdout)).fields }
    })
    const signed = results.filter((result) => result.fields.length > 0).map((result) => result.signed)
    const standards = [await validate('2a', signed, tools), await validate('ua1', signed, tools)]
    return {
      files: signed.length,
      findings: [...results.flatMap(({ subject, fields }) => faults(subject, fields)), ...standards.flat()],
      remarks: results.map(({ subject, fields }) =>
        fields.length === 0
          ? `${subject.name}: no signature fields (signing: ${subject.document.signing})`
          : `${subject.name}: ${fields.length} fields signed`,
      ),
    }
  },
}

function faults(subject: Subject, fields: z.infer<typeof answer>['fields']): Finding[] {
  const expected = subject.document.signing !== 'paper' && !subject.document.translation
  const invalid = fields.filter((field) => !field.valid)
  return [
    ...(expected && fields.length === 0
      ? [{ file: subject.name, rule: 'signature/none', message: 'The file has no signature fields.' }]
      : []),
    ...invalid.map((field) => ({ file: subject.name, rule: `signature ${field.name}`, message: field.summary })),
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
