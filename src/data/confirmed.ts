// The shape of content/confirmed/LANGUAGE/CLAUSE.yaml: what a translation was confirmed against. `avtal confirm` writes it.

import * as z from 'zod'
import { expects } from './expects.js'
import { civilDate, languageCode } from './scalars.js'

const hash = z.string().regex(/^[0-9a-f]{64}$/, expects('a-sha-256'))

/** Shape of a confirmation. */
export const confirmedSchema = z.strictObject({
  clause: z.string().describe('id of the clause'),
  source: languageCode.describe('language of the text that the translation was read against'),
  confirmed: civilDate.describe('the day'),
  sourceHash: hash.describe('SHA-256 of the words of the source'),
  translationHash: hash.describe('SHA-256 of the words of the translation'),
  text: z.string().describe('the source as it was'),
})

export type Confirmed = z.infer<typeof confirmedSchema>
