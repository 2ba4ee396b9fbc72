// The shape of a clause's front matter, and of the parameters it declares.

import * as z from 'zod'
import { withTexts } from './form-name.js'
import { expects } from './expects.js'
import { reason, words } from './scalars.js'

export const parameterType = z.enum([
  'text',
  'texts',
  'boolean',
  'integer',
  'number',
  'percent',
  'date',
  'period',
  'amount',
  'party',
  'parties',
  'reference',
])

const parameter = z.union([
  parameterType,
  z.strictObject({ type: parameterType, optional: z.boolean().optional(), about: z.string().optional() }),
])

/** Shape of the front matter of content/clauses/LANGUAGE/ID.md. */
export const clauseSchema = withTexts(
  z.strictObject({
    title: words.optional().describe('heading; a clause without one runs on in the section before it'),
    about: z.string().optional().describe('for the editor: when to use the clause'),
    parameters: z.record(z.string().regex(/^[a-z][a-zA-Z0-9]*$/, expects('a-parameter-name')), parameter).optional(),
    allow: z
      .array(z.strictObject({ rule: z.string(), reason }))
      .optional()
      .describe('rules that fire on right text here, each with a reason'),
  }),
  'front-matter',
)

export type ParameterType = z.infer<typeof parameterType>
export type ClauseData = z.infer<typeof clauseSchema>
