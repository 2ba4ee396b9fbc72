// The schemas of the data files as JSON Schema, for completion and checks in editors (docs/schemas).

import * as z from 'zod'
import { themeSchema } from '../theme/theme.js'
import { clauseSchema } from '../data/clause.js'
import { confirmedSchema } from '../data/confirmed.js'
import { glossarySchema } from '../data/glossary.js'
import { languageSchema } from '../data/language.js'
import { agreementSchema, partiesSchema, siteSchema } from '../locale/schemas.js'
import {
  decisionsSchema,
  doneSchema,
  enteredSchema,
  issuedSchema,
  publishedSchema,
  signaturesSchema,
} from '../data/register.js'
import { statutesSchema } from '../data/statutes.js'

/** File name under docs/schemas -> text of the JSON Schema (draft 2020-12). */
export function jsonSchemas(): Record<string, string> {
  const schemas = {
    agreement: agreementSchema,
    clause: clauseSchema,
    confirmed: confirmedSchema,
    glossary: glossarySchema,
    language: languageSchema,
    parties: partiesSchema,
    'register-agreement': enteredSchema,
    'register-decisions': decisionsSchema,
    'register-done': doneSchema,
    'register-issued': issuedSchema,
    'register-published': publishedSchema,
    'register-signatures': signaturesSchema,
    site: siteSchema,
    statutes: statutesSchema,
    theme: themeSchema,
  }
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`,
    ]),
  )
}
