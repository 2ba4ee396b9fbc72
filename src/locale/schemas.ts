// The shapes of the data files in which countries, their bodies and currencies stand, with those that there are.

import * as z from 'zod'
import { agreementSchema as anyAgreement } from '../data/agreement.js'
import { withTexts } from '../data/form-name.js'
import { partySchema as anyParty } from '../data/party.js'
import { siteSchemaWith } from '../data/site.js'
import { bodies, countries } from './countries.js'

const code = z.enum(countries.map((country) => country.code))

/** Shape of content/agreements/ID.yaml. */
export const agreementSchema = withTexts(
  anyAgreement.extend({
    currency: z.enum(countries.map(({ currency }) => currency)).optional(),
  }),
  'agreement',
)

/** Shape of one party, and of content/parties/*.yaml. */
export const partySchema = anyParty.extend({ country: code, kind: z.enum(bodies) })
export const partiesSchema = withTexts(z.array(partySchema), 'party')

/** Shape of content/site/site.yaml. */
export const siteSchema = withTexts(siteSchemaWith(code), 'site')
