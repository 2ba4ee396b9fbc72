// The shape of content/agreements/ID.yaml: what an editor completes, what validation reports, what the pipeline reads.

import * as z from 'zod'
import { publishedFormats } from '../base/formats.js'
import { agreementCaseSchema } from './case-metadata.js'
import { expects } from './expects.js'
import {
  amount,
  civilDate,
  clausePath,
  id,
  languageCode,
  localized,
  partyId,
  percent,
  period,
  roleId,
  sectionId,
  versionName,
  edition,
  openText,
  reason,
  words,
  standOnce,
} from './scalars.js'

const signatory = z
  .strictObject({
    name: words.optional().describe('who signs; without it the name is a blank to fill in'),
    title: localized.optional().describe('the office held; without it the title is a blank to fill in'),
  })
  .describe('one signature block')

/** Of one party: each has a block of its own. */
const signatories = z.array(signatory).min(1).max(100)

const mandate = z
  .union([
    z.literal('line'),
    z.strictObject({
      body: localized.describe('who decided: "Kommunstyrelsen"'),
      section: words.optional().describe('number of the section or case: "§ 112", "PS 41/26"'),
      date: civilDate.describe('day of the decision'),
    }),
  ])
  .describe('by which decision or delegation they sign: a line to fill in, or the decision')

const partyEntry = z
  .strictObject({
    role: id.describe('name under which templates and clauses reach the party or the parties: {{region.name}}'),
    party: partyId.optional().describe('one party'),
    members: z.array(partyId).min(1).optional().describe('several parties that all sign the same instance'),
    series: z.array(partyId).min(1).optional().describe('counterparties: one instance of the agreement for each'),
    called: localized.optional().describe('what the text calls the party: "sykehuset"'),
    signatories: signatories
      .optional()
      .describe('who signs for each party of this entry; without it the party file says, or one open block'),
    mandate: mandate.optional(),
    signatoriesOf: z
      .record(partyId, signatories)
      .optional()
      .describe('who signs for single parties of this entry, by their ids, instead of `signatories`'),
  })
  .refine((entry) => [entry.party, entry.members, entry.series].filter((one) => one !== undefined).length === 1, {
    message: expects('one-kind-of-party'),
  })

export type ClauseEntry = {
  clause?: string | undefined
  id?: string | undefined
  title?: Record<string, string> | undefined
  heading?: 'numbered' | 'unnumbered' | 'none' | undefined
  with?: Record<string, unknown> | undefined
  clauses?: ClauseEntry[] | undefined
}

const clauseEntry: z.ZodType<ClauseEntry> = z
  .strictObject({
    clause: clausePath
      .optional()
      .describe('path of the clause under content/clauses/LANGUAGE, without .md; without it a heading alone'),
    id: id.optional().describe('name for references and addresses; the last part of the path unless given'),
    title: localized.optional().describe('heading in this agreement, instead of the title in the clause'),
    heading: z
      .enum(['numbered', 'unnumbered', 'none'])
      .optional()
      .describe('numbered (default); none lets the text run on in the section before it')
      .meta({ default: 'numbered' }),
    with: z.record(z.string(), z.unknown()).optional().describe('values of the parameters that the clause declares'),
    get clauses() {
      return z.array(clauseEntry).optional().describe('sub-sections')
    },
  })
  .refine((entry) => entry.clause !== undefined || entry.title !== undefined, {
    message: expects('a-clause-or-title'),
  })

const annex = z.strictObject({
  id: id.describe('name for {{annex "…"}}'),
  number: z.number().int().positive().optional().describe('a fixed number; otherwise counted in order'),
  title: localized,
  content: z
    .enum(['text', 'form', 'schedule', 'listed', 'file'])
    .describe(
      'text, form: clauses below; schedule: all computed dates; listed: exists elsewhere; file: travels beside',
    ),
  date: civilDate.optional().describe('date of the annex, printed in the list'),
  file: z.string().optional().describe('path of the file under content/, for `file`'),
  clauses: z.array(clauseEntry).optional(),
})

const scope = z
  .enum(['instance', 'series'])
  .describe('whose last signature counts: that of this instance, or of all instances of the series')

const during = z
  .union([period, z.literal('calendar-year')])
  .describe('once in each such period from the first day on, or in each calendar year; on no certain day')

const clauseSource = sectionId.optional().describe('id of the section in which the rule stands; named as its source')

export const termSchema = z
  .strictObject({
    start: z.union([civilDate, z.literal('last-signature')]).describe('first day, or the day of the last signature'),
    scope: scope.optional().describe('for last-signature: instance (default) or series').meta({ default: 'instance' }),
    length: period.optional().describe('the first period; it ends on the day before the corresponding day'),
    end: civilDate.optional().describe('last day of the first period, where the agreement fixes it as a date'),
    open: z.literal(true).optional().describe('until further notice: no end'),
    clause: clauseSource,
    conditions: z.array(localized).optional().describe('what validity depends on, in words'),
    approval: z
      .strictObject({
        by: civilDate.optional().describe('last day for the approvals; without them the agreement lapses then'),
        clause: clauseSource,
      })
      .optional()
      .describe('the agreement is valid only when all bodies under `approvals` have approved it'),
    replaces: z
      .array(
        z.strictObject({
          title: localized.describe('the earlier agreement, as it is called'),
          agreement: id.optional().describe('its id, where it was made here'),
          from: civilDate.optional().describe('the day from which it is replaced; the first day unless given'),
          clause: clauseSource,
        }),
      )
      .optional()
      .describe('earlier agreements that this one replaces'),
    weekends: z
      .literal('forward')
      .optional()
      .describe('acts to be done that fall on a day off move to the next working day; notice never moves'),
    renewal: z
      .strictObject({
        length: period,
        times: z.union([z.number().int().positive(), z.literal('unlimited')]).describe('how often at most'),
        clause: clauseSource,
      })
      .optional(),
    notice: z
      .strictObject({
        period: period.describe('how long'),
        before: z
          .enum(['end', 'any'])
          .describe('end: takes effect at the end of the period; any: may be given at any time, ends after the period'),
        written: z.boolean(),
        clause: clauseSource,
      })
      .optional(),
    nonRenewal: z
      .strictObject({
        period: period.describe('before the end, at the latest'),
        written: z.boolean().optional(),
        clause: clauseSource,
      })
      .optional()
      .describe('notice that stops the renewal, where it is another than the notice of termination'),
    renegotiation: z.strictObject({ notice: period, written: z.boolean(), clause: clauseSource }).optional(),
    review: z
      .strictObject({
        every: period.optional().describe('on the day that comes so long after the first day, or the last review'),
        during: during.optional(),
        label: localized.optional(),
        clause: clauseSource,
      })
      .refine(({ every, during }) => (every === undefined) !== (during === undefined), {
        message: expects('one-kind-of-review'),
      })
      .optional(),
    nextRevision: z
      .strictObject({
        at: z.union([civilDate, z.string().regex(/^\d{4}$/, expects('a-date-or-year'))]),
        clause: clauseSource,
      })
      .optional(),
    claims: z
      .strictObject({ within: period, label: localized.optional(), clause: clauseSource })
      .optional()
      .describe('how old an invoice may be, counted from its date'),
    duties: z
      .array(
        z
          .strictObject({
            id,
            label: localized,
            within: period.optional().describe('how long after the event'),
            after: z.enum(['last-signature', 'start', 'end']).optional().describe('the event'),
            scope: scope.optional(),
            during: during.optional(),
            clause: clauseSource,
          })
          .refine(
            ({ within, after, during }) =>
              [within, after].every((one) => (one === undefined) !== (during === undefined)),
            {
              message: expects('one-kind-of-duty'),
            },
          ),
      )
      .max(500)
      .optional()
      .describe('acts with a deadline counted from an event, or to be done in a period without a day'),
  })
  .refine((term) => [term.length, term.end, term.open].filter((one) => one !== undefined).length === 1, {
    message: expects('one-kind-of-end'),
  })

const share = z
  .strictObject({
    role: roleId.describe('a role of `parties`; all parties of the role share the part'),
    percent: percent.optional().describe('part of the total, or of what fixed parts leave of it'),
    fixed: amount.optional().describe('a fixed amount for each party of the role, in whole units; no index adjusts it'),
    by: z
      .enum(['population', 'equal'])
      .optional()
      .describe('how several parties share the part; equal by default')
      .meta({ default: 'equal' }),
    at: civilDate
      .optional()
      .describe('date of the population figures; unless given those at the beginning of the year of the amount'),
  })
  .refine(({ percent, fixed }) => (percent === undefined) !== (fixed === undefined), {
    message: expects('one-kind-of-share'),
  })

const year = z.number().int().min(1900).max(2200)

const indexSeries = z.strictObject({
  id: id.describe('name for `use`'),
  name: localized,
  source: z.string().optional().describe('where the values were found'),
  values: z
    .record(z.string().regex(/^\d{4}$/, expects('a-year')), z.number().min(0.000001))
    .optional()
    .describe('index number by year'),
})

const costIndex = z
  .strictObject({
    from: year.optional().describe('first year that is adjusted; the year after `year` unless given'),
    series: z.array(indexSeries).min(1).describe('several while the parties have not chosen'),
    use: id.optional().describe('the series that counts, by its id; left out while the choice is open'),
    nearest: z
      .number()
      .int()
      .positive()
      .optional()
      .describe('the adjusted total is rounded to the nearest multiple of this, in whole units; 1 unless given')
      .meta({ default: 1 }),
  })
  .describe('the total follows an index: total × index of the year ÷ index of the year of the total')

const vat = z
  .union([
    z.strictObject({
      rate: percent.refine((rate) => rate === 0 || rate >= 1, expects('a-vat-rate')),
      amounts: z.enum(['excluding', 'including']).describe('whether the amounts are without or with the tax'),
    }),
    z.strictObject({ none: localized.describe('why no tax is charged, as a ground in words') }),
  ])
  .describe('what the agreement says of value added tax; left out where it says nothing')

const cost = z.strictObject({
  id,
  year: year.optional().describe('the year that the total is for'),
  total: amount.describe('in whole units of the currency (kronor)'),
  shares: z.array(share).min(1),
  rounding: z
    .enum(['whole', 'minor'])
    .optional()
    .describe('parts in whole units (default) or in minor units')
    .meta({ default: 'whole' }),
  index: costIndex.optional(),
  vat: vat.optional(),
})

const publication = z
  .strictObject({
    signatories: z
      .enum(['offices', 'names'])
      .optional()
      .describe('what is shown of those who sign: the offices they hold (unless given), or their names too')
      .meta({ default: 'offices' }),
    formats: z
      .array(z.enum(publishedFormats))
      .optional()
      .describe('files to download beside the web page; both unless given')
      .meta({ default: [...publishedFormats] }),
    languages: z
      .array(edition)
      .min(1)
      .optional()
      .describe('editions that are published; all that were issued unless given'),
    unsigned: z
      .literal(true)
      .optional()
      .describe('a version is published before all have signed it, and its page says who has not'),
    notice: z
      .strictObject({ to: localized.describe('who is notified that the agreement has been published') })
      .optional()
      .describe('the notice that `avtal publish --notice` writes'),
  })
  .describe('what may be published, and how; without it nothing of the agreement is published')

const allowed = z
  .strictObject({
    rule: z.string(),
    reason,
    file: z.string().optional(),
    text: z
      .string()
      .min(1)
      .optional()
      .describe('what is meant, as it stands: needed for `publication/…`, allowed for `placeholder/…` and `statute/…`'),
  })
  .refine(
    ({ rule, text }) =>
      text === undefined ? !rule.startsWith('publication/') : /^(?:publication|placeholder|statute)\//.test(rule),
    {
      message: expects('text-with-publication'),
    },
  )

/** How originals are signed. */
export const waysOfSigning = ['paper', 'electronic', 'mixed'] as const

/** Shape of content/agreements/ID.yaml, whatever the currency; `locale/schemas.ts` has those that there are. */
export const agreementSchema = z.strictObject({
  title: localized.describe('the agreement’s title, without the names of the parties'),
  short: localized.describe('short title for running headers and lists'),
  version: versionName.describe('in quotes: "2.0"'),
  date: civilDate.describe('date of the version; the only date that goes into files'),
  status: z.enum(['draft', 'ready']),
  authentic: z
    .array(languageCode)
    .min(1)
    .refine(standOnce, expects('each-once'))
    .describe('the languages in which the agreement binds'),
  editions: z
    .array(edition)
    .min(1)
    .refine(standOnce, expects('each-once'))
    .optional()
    .describe('editions in which the agreement is signed and kept; one in each authentic language unless given'),
  conflict: localized
    .optional()
    .describe('how differences between the texts are settled, where the agreement binds in several languages'),
  template: id.optional().describe('templates/NAME.hbs; `agreement` unless given').meta({ default: 'agreement' }),
  signing: z.enum(waysOfSigning),
  mandate: z
    .literal('line')
    .optional()
    .describe('a line in every signature block for the decision or delegation by which it is signed'),
  initials: z.enum(['left', 'right']).optional().describe('page initials in this lower corner of every page'),
  initialsFields: z
    .boolean()
    .optional()
    .describe('a signature field in the box of each page, too; not when signing is `paper`'),
  case: words.optional().describe('case number, printed in the running header'),
  archive: z
    .record(partyId, agreementCaseSchema)
    .optional()
    .describe('case metadata by party: what its own archive wants to know of this agreement'),
  parties: z.array(partyEntry).min(1),
  term: termSchema,
  costs: z.array(cost).optional(),
  currency: z.string().optional(),
  approvals: z
    .array(
      z.strictObject({
        body: localized,
        date: z.union([civilDate, localized]).optional().describe('a date, or words where only a week is known'),
        remark: openText.optional(),
      }),
    )
    .optional(),
  information: z
    .array(z.strictObject({ label: localized, value: z.union([civilDate, openText]) }))
    .optional()
    .describe('rows of the document information beside version and validity'),
  revision: z
    .strictObject({ date: civilDate, changes: z.array(openText).min(1) })
    .optional()
    .describe('what this revision changed; `text` and `blank` for a change that is not wholly known'),
  history: z
    .array(z.strictObject({ date: civilDate, event: openText }))
    .optional()
    .describe('earlier versions and agreements'),
  numbering: z
    .strictObject({ levels: z.number().int().min(0).max(6) })
    .optional()
    .describe('headings below this level have no number; 3 unless given')
    .meta({ default: { levels: 3 } }),
  contents: z
    .strictObject({ levels: z.number().int().min(1).max(6) })
    .optional()
    .describe('print a table of contents'),
  clauses: z.array(clauseEntry).min(1),
  annexes: z.array(annex).max(1_000).optional(),
  publication: publication.optional(),
  editorNotes: z.array(z.string()).optional().describe('remarks to the editor: shown in summaries, never printed'),
  toConfirm: z
    .array(words)
    .max(1_000)
    .optional()
    .describe('what is not certain yet: `check` tells it, nothing prints it, and a version with it is not issued'),
  allow: z.array(allowed).optional().describe('rules that fire on right text here, each with a reason'),
})

/** What an agreement file says, as read. */
export type AgreementData = z.infer<typeof agreementSchema>
export type TermData = z.infer<typeof termSchema>
export type CostData = z.infer<typeof cost>
export type AnnexData = z.infer<typeof annex>
export type PublicationData = z.infer<typeof publication>
export type PartyEntryData = z.infer<typeof partyEntry>
