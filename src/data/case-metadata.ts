// The shape of case metadata: what a party's own case or archive system wants to know of an agreement. It stands with the
// party (what is the same for all its agreements) and with the agreement, by party; the agreement's word counts.

import * as z from 'zod'
import { expects } from './expects.js'
import { civilDate, id, words } from './scalars.js'

const code = z.strictObject({
  scheme: words.describe('name of the classification scheme: "KLASSA", "K-koder"'),
  code: words.describe('the class, in quotes: "1.4.2"'),
  title: words.optional().describe('name of the class'),
})

const access = z.strictObject({
  code: words.describe('access code of the archive: "UO", "13"'),
  ground: words.describe('legal ground: "offl. § 13 jf. fvl. § 13", "19 kap. 3 § OSL"'),
})

const retention = z
  .strictObject({
    action: z.enum(['keep', 'destroy', 'review']).describe('what is done with it in the end'),
    years: z.number().int().positive().optional().describe('how many years it is kept, for `destroy` and `review`'),
    ground: words.optional().describe('decision or rule on which it rests'),
  })
  .refine(({ action, years }) => action === 'keep' || years !== undefined, {
    message: expects('years-with-action'),
  })

/** Shape of `archive:` of a party, and of each party's entry under `archive:` of an agreement. */
export const caseMetadataSchema = z.strictObject({
  case: words.optional().describe('case number in the party’s own system: "2026/1234"'),
  existing: z
    .literal(true)
    .optional()
    .describe('the case is in the system already: the message of `noark5` adds to it and creates none'),
  opened: civilDate.optional().describe('day on which the case was opened (saksdato)'),
  closed: civilDate.optional().describe('day on which the case was closed'),
  archivePart: words.optional().describe('archive or archive part (arkiv, arkivdel)'),
  classification: code.optional(),
  unit: words.optional().describe('unit that answers for the case'),
  responsible: words.optional().describe('who answers for the case: a name or a post'),
  access: access.optional().describe('only where something is confidential'),
  retention: retention.optional(),
})

/** Shape of a party's entry under `archive:` of an agreement: in a series instances can have cases of their own. */
export const agreementCaseSchema = caseMetadataSchema.extend({
  instances: z
    .record(id, caseMetadataSchema)
    .optional()
    .describe('in a series, what differs for an instance, by the counterparty’s id'),
})

export type CaseMetadata = z.infer<typeof caseMetadataSchema>
export type CaseMetadataField = keyof CaseMetadata
