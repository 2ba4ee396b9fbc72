// The shape of content/statutes.yaml: statutes and guides that agreements cite, since when and until when they apply, and what took
// their place. The list is kept by whoever answers for the library; the program knows no statute of its own.

import * as z from 'zod'
import { expects } from './expects.js'
import { civilDate, languageCode, words } from './scalars.js'

/** How a statute is referred to whatever the language: `SFS 2017:30`, `SOSFS 2009:6`, `LOV-2011-06-24-30`, `EU 2016/679`. */
export const statuteReference =
  /^(?:[A-ZÅÄÖ]{2,10}(?:-FS)? \d{4}:\d{1,4}|(?:LOV|FOR)-\d{4}-\d\d-\d\d(?:-\d{1,5})?|EU \d{1,4}\/\d{1,4})$/u

const reference = z.string().regex(statuteReference, expects('a-statute'))

/** A guide has no number that others find it by: it is known by a name of the library's own. */
const known = z.union([reference, z.string().regex(/^guide\/[a-z0-9]+(?:-[a-z0-9]+)*$/, expects('a-statute'))], {
  message: expects('a-statute'),
})

const statute = z.strictObject({
  id: known.describe('its number: `SFS 2017:30`, `LOV-2011-06-24-30`, `EU 2016/679`; of a guide `guide/` and a name'),
  names: z
    .record(languageCode, z.array(words).min(1))
    .describe('what texts call it, by language, in the form that stands in a sentence: “kommunallagen”'),
  from: z
    .union([civilDate, z.literal('undecided')])
    .optional()
    .describe('the day from which it applies; `undecided` as long as none has been set'),
  until: civilDate.optional().describe('the day from which it no longer applies'),
  replacedBy: z.array(known).optional().describe('what took its place, by `id`'),
  source: words.optional().describe('where this was read'),
  checked: civilDate.optional().describe('the day on which it was last checked there; without it, it has not been'),
  note: words.optional().describe('for the editor'),
})

/** Shape of content/statutes.yaml. */
export const statutesSchema = z.strictObject({ statutes: z.array(statute) })

export type StatuteData = z.infer<typeof statute>
export type StatuteList = z.infer<typeof statutesSchema>
