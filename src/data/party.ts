// The shape of a party in content/parties/*.yaml.

import * as z from 'zod'
import { caseMetadataSchema } from './case-metadata.js'
import { expects } from './expects.js'
import { civilDate, fileId, languageCode, localized, partyId, period, words } from './scalars.js'

/** A point of a body's list of delegations, as far as it is about signing agreements. */
const delegation = z.strictObject({
  point: words.describe('the point of the list, or the section of the minutes: "A.4", "KS § 112/2025"'),
  office: localized.describe('the office that may sign, as those who sign are titled, by language'),
  upTo: z
    .strictObject({
      amount: z.number().positive().describe('in whole units of the currency'),
      currency: z.string().regex(/^[A-Z]{3}$/, expects('a-currency')),
    })
    .optional()
    .describe('the most that an agreement may cost the party in its first period; no limit unless given'),
  longest: period.optional().describe('the longest first period; no limit unless given'),
  together: z
    .number()
    .int()
    .min(2)
    .optional()
    .describe('how many who hold the office, or another of the same point, sign together; one unless given'),
  from: civilDate.optional().describe('the day from which it holds'),
  until: civilDate.optional().describe('the last day on which it holds'),
})

/** One organisation that can enter an agreement, in whatever country; `locale/schemas.ts` has those that there are. */
export const partySchema = z.strictObject({
  id: fileId.describe('id of a party in content/parties'),
  name: words.describe('official full name, as printed: "Falu kommun"'),
  short: words.describe('name in running lists: "Falun"'),
  names: z.record(languageCode, words).optional().describe('official names in other languages: { se: Kárášjohka }'),
  country: z.string(),
  kind: z.string(),
  number: z
    .string()
    .optional()
    .describe('organisation number: 212000-2239 (SE), 983971636 (NO); its check digit is verified'),
  numberAttested: z
    .enum(['registered', 'public', 'derived'])
    .optional()
    .describe('own page or register; another public source; derived and unconfirmed'),
  numberSource: z.string().optional(),
  code: z.string().optional().describe('municipality, region or county code, in quotes: "0301"'),
  county: z.string().optional(),
  population: z
    .record(civilDate, z.number().int().nonnegative())
    .optional()
    .describe('population by the date of the figure'),
  formerNames: z
    .array(z.strictObject({ name: words, from: civilDate.optional(), until: civilDate.optional() }))
    .max(100)
    .optional(),
  address: z.array(words).optional(),
  website: z.string().optional(),
  domains: z
    .array(z.string().regex(/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u, expects('a-domain')))
    .optional()
    .describe('domains of its e-mail addresses, beside that of the website'),
  telephones: z.array(z.string().min(3)).optional().describe('telephone numbers of the body itself: the switchboard'),
  languageForm: z.string().optional().describe('Norwegian language form of the municipality, as found'),
  parent: partyId.optional().describe('id of the regional health trust'),
  sameEntity: partyId
    .optional()
    .describe('id of the party that is the same legal entity, as Region Gotland and its municipality'),
  signatories: z
    .array(z.strictObject({ name: words.optional(), title: localized.optional() }))
    .min(1)
    .max(100)
    .optional()
    .describe('who signs for the party unless the agreement says otherwise'),
  delegations: z
    .array(delegation)
    .max(500)
    .optional()
    .describe(
      'who may sign for the party without a decision of its own for the agreement, as its delegation list says',
    ),
  archive: caseMetadataSchema.optional().describe('what the party’s own archive wants to know of all its agreements'),
})

export const partiesSchema = z.array(partySchema)

export type PartyData = z.infer<typeof partySchema>

/** What a party is called in a language. */
export function nameIn({ name, names }: Pick<PartyData, 'name' | 'names'>, language: string): string {
  return names?.[language] ?? name
}

/** The name that a party held on a day. */
export function nameAt(party: PartyData, date: string): string {
  const former = (party.formerNames ?? []).find(
    ({ from, until }) => (from ?? '') <= date && until !== undefined && date <= until,
  )
  return former?.name ?? party.name
}

/** The population figure of a day, or the newest without a day; null when there is none. */
export function populationAt(
  party: PartyData,
  date?: string,
): { readonly date: string; readonly count: number } | null {
  const day =
    date ??
    Object.keys(party.population ?? {})
      .sort()
      .at(-1)
  const count = day === undefined ? undefined : party.population?.[day]
  return day === undefined || count === undefined ? null : { date: day, count }
}
