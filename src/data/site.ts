// The shape of content/site/site.yaml: who publishes the site, under which address, with which licence.

import * as z from 'zod'
import { expects } from './expects.js'
import { languageCode, localized, pageAddress, partyId, siteAddress, words } from './scalars.js'

/** @param country code of a country that there is */
export const siteSchemaWith = (country: z.ZodType<string>) =>
  z.strictObject({
    name: localized.optional().describe('name of the site; the word for the register unless given'),
    publisher: z
      .union([
        partyId,
        z.strictObject({
          name: words,
          country,
          number: z.string().optional().describe('organisation number'),
          website: siteAddress.optional(),
        }),
      ])
      .optional()
      .describe('who publishes: id of a party, or an organisation that is none'),
    email: z
      .email(expects('an-email-address'))
      .optional()
      .describe('address of the office for questions about the site'),
    address: siteAddress
      .optional()
      .describe('where the site will lie; without it there is no feed, no sitemap and no catalogue'),
    licence: pageAddress('the-address-of-a-licence').optional().describe('licence of the register as open data'),
    accessibility: z
      .record(languageCode, siteAddress)
      .optional()
      .describe('address of the accessibility statement, where it is not a page of the site'),
  })

export type SiteData = z.infer<ReturnType<typeof siteSchemaWith>>
