// The shapes of the files in content/register/AGREEMENT/VERSION: some written by `avtal issue` and `avtal signed`,
// the others typed by registrars.

import * as z from 'zod'
import { agreementSchema, termSchema } from './agreement.js'
import { expects } from './expects.js'
import { withTexts } from './form-name.js'
import { civilDate, id, innerPath, languageCode, localized, pageAddress, words } from './scalars.js'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, expects('a-sha-256'))

/** `20261130-3f9a0c`: the day, and a part of the hash of what was sent. */
export const sendId = /^\d{8}-[0-9a-f]{6}$/

const instanceId = id.describe('`all`, or the counterparty’s id in a series')

const frozenFile = z.strictObject({
  path: innerPath.describe('path in the folder of the version'),
  sha256,
})

/** Shape of issued.yaml: what was frozen, when, by which program, from which content. */
export const issuedSchema = z.strictObject({
  issued: civilDate.describe('the day on which the version was frozen for signing'),
  generator: z.strictObject({ name: z.string(), version: z.string() }),
  agreement: frozenFile.describe('the agreement’s data as used'),
  parties: frozenFile.describe('the parties’ data as used'),
  documents: z
    .array(frozenFile.extend({ instance: instanceId, languages: z.array(languageCode).min(1) }))
    .min(1)
    .describe('the resolved documents, one for each instance and edition'),
  annexes: z
    .array(frozenFile.extend({ annex: id }))
    .optional()
    .describe('files that travel beside the agreement'),
  content: z.array(frozenFile).describe('what it came from: files under the content and template folders, as read'),
})

/** Shape of agreement.json: what instances, dates and manifests are made from, once the version is issued. */
export const frozenAgreementSchema = z.strictObject({ agreement: z.literal(1), id, data: agreementSchema })

/** Shape of decisions.yaml: who decided what, so that it is known who may sign. Typed by people. */
export const decisionsSchema = withTexts(
  z.array(
    z.strictObject({
      party: words.describe('id of the party that decided'),
      body: words.describe('who decided: "Kommunstyrelsen"'),
      date: civilDate.describe('day of the decision'),
      section: words.optional().describe('section (§) or case of the minutes: "§ 112"'),
      case: words.optional().describe('case number under which it was decided'),
      delegation: words.optional().describe('who may sign by the decision, or the delegation it rests on'),
      final: civilDate.optional().describe('day on which the decision became final'),
      remark: words.optional(),
    }),
  ),
  'decisions',
)

const signature = z.strictObject({
  instance: instanceId.optional().describe('needed in a series; `all` unless given'),
  party: words.describe('id of the party that signed'),
  date: civilDate.describe('day of the signature'),
  name: words.optional().describe('who signed, as signed; needed where several sign for the party'),
  title: words.optional().describe('title of who signed, as signed'),
  place: words.optional(),
  waived: words
    .optional()
    .describe(
      'why it counts although the decision was not final on that day, or nothing says that whoever signed might',
    ),
})

/** Shape of an entry of `copies`. */
export const copySchema = z.strictObject({
  instance: instanceId.optional().describe('needed in a series; `all` unless given'),
  number: z.number().int().positive().describe('number of the copy, as printed on it'),
  out: civilDate.optional().describe('day on which the copy was sent for signing'),
  returned: civilDate.optional().describe('day on which it came back'),
  to: words.optional().describe('id of the party that it was sent to'),
  reply: civilDate.optional().describe('day by which it was asked back'),
  reminded: z.array(civilDate).min(1).max(100).optional().describe('days on which the party was reminded'),
  lost: civilDate.optional().describe('day on which it was found to be lost; another of the same number can be sent'),
  sha256: sha256.optional().describe('SHA-256 of the file of the original that came back'),
})

/** Shape of signatures.yaml: who signed when, and where the copies are. `avtal signed` adds to it. */
export const signaturesSchema = withTexts(
  z.strictObject({
    signatures: z.array(signature).optional(),
    copies: z.array(copySchema).optional().describe('copies on paper that went out for signing'),
  }),
  'signatures',
)

/** Shape of done.yaml: deadlines that have been met, notice that has been given among them. Typed by people. */
export const doneSchema = withTexts(
  z.array(
    z.strictObject({
      deadline: id.describe(
        'id of the date, as `avtal dates --format csv` shows it: duty-publication, review-1, notice, end',
      ),
      instance: instanceId.optional().describe('all instances unless given'),
      date: civilDate.describe(
        'day on which it was done, or notice was given; for `end`, the last day of the agreement',
      ),
      remark: words.optional(),
    }),
  ),
  'done',
)

/** Shape of published.yaml: when the version was published, and withdrawn. `avtal publish --record` adds to it. */
export const publishedSchema = withTexts(
  z.array(
    z
      .strictObject({
        date: civilDate.describe('day on which it was published, or withdrawn'),
        instance: instanceId.optional().describe('all instances unless given'),
        site: pageAddress('a-web-address').optional().describe('address of the site, where it is known'),
        files: z
          .array(z.strictObject({ path: innerPath.describe('path in the site'), sha256 }))
          .optional()
          .describe('what was published: the page and its files'),
        withdrawn: localized
          .optional()
          .describe('why it was withdrawn, as the site says, by language; take the record away to publish again'),
      })
      .refine(({ files, site, withdrawn }) => withdrawn === undefined || (files ?? site) === undefined, {
        message: expects('withdrawn-alone'),
      }),
  ),
  'published',
)

/** Shape of agreement.yaml: an agreement that was not made here, by its data alone. Typed by people. */
export const enteredSchema = withTexts(
  z.strictObject({
    title: localized,
    date: civilDate.optional().describe('date of the agreement'),
    case: z.string().optional().describe('case number under which the original is kept'),
    parties: z.array(words).min(1).describe('ids of parties in content/parties, or names'),
    term: termSchema,
    signatures: z
      .array(signature.omit({ instance: true }))
      .optional()
      .describe('who signed when; without it the agreement counts as signed, on days not known'),
  }),
  'entered',
)

/** Shape of sent/ID.json: what was sent to the other side, so that what comes back can be compared with it. `avtal build --for negotiation` writes it. */
export const sentSchema = z.strictObject({
  sent: z.literal(1),
  id: z.string().regex(sendId).describe('by which the Word file is known when it comes back'),
  recipient: words.describe('whom it was sent to, as it was said'),
  date: civilDate.describe('day on which it was made'),
  agreement: id,
  version: words,
  instance: instanceId,
  languages: z.array(languageCode).min(1),
  file: z.strictObject({ name: words, sha256 }).describe('the Word file as it was made'),
  bookmarks: z
    .array(z.strictObject({ name: words, place: words, clause: words.optional() }))
    .describe('the bookmarks of the file: the place that each marks, by its id, and the clause that it came from'),
  document: z.unknown().describe('the Document that was sent'),
})

export type SentData = z.infer<typeof sentSchema>
export type IssuedData = z.infer<typeof issuedSchema>
export type FrozenAgreementData = z.infer<typeof frozenAgreementSchema>
export type DecisionData = z.infer<typeof decisionsSchema>[number]
export type SignatureData = z.infer<typeof signature>
export type CopyData = z.infer<typeof copySchema>
export type SignaturesData = z.infer<typeof signaturesSchema>
export type DoneData = z.infer<typeof doneSchema>[number]
export type PublishedData = z.infer<typeof publishedSchema>[number]
export type EnteredData = z.infer<typeof enteredSchema>
