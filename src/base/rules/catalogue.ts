// Every rule of the program, by its id. A rule that is broken in several ways has an entry for each, told apart after `#`.

import type { Entry } from './rule.js'
import { agreementFileRules } from './agreement-file.js'
import { annexRules } from './annex.js'
import { documentTextRules } from './document-text.js'
import { documentRules } from './document.js'
import { editionRules } from './edition.js'
import { pageRules } from './page.js'
import { parameterRules } from './parameter.js'
import { parityRules } from './parity.js'
import { personalDataRules } from './personal-data.js'
import { templatePlaceRules } from './template-place.js'
import { translationRules } from './translation.js'
import { braceRules } from './braces.js'
import { clauseFileRules } from './clause-file.js'
import { moneyRules } from './money.js'
import { partyRules } from './party-files.js'
import { registerRecordRules } from './register-records.js'
import { sourceRules } from './sources.js'
import { termCheckRules } from './term-check.js'
import { yamlRules } from './yaml.js'
import { yamlUnsupportedRules } from './yaml-unsupported.js'

export const catalogue = {
  ...agreementFileRules,
  ...annexRules,
  ...braceRules,
  ...clauseFileRules,
  ...documentRules,
  ...documentTextRules,
  ...editionRules,
  ...moneyRules,
  ...pageRules,
  ...parameterRules,
  ...parityRules,
  ...partyRules,
  ...personalDataRules,
  ...registerRecordRules,
  ...sourceRules,
  ...templatePlaceRules,
  ...termCheckRules,
  ...translationRules,
  ...yamlRules,
  ...yamlUnsupportedRules,
}

/** Id of an entry: `annex/empty`, `annex/missing#gone`. */
export type EntryId = keyof typeof catalogue

/** The entry of an id. */
export function entryOf(id: EntryId): Entry {
  return catalogue[id]
}

/** The rule that an entry belongs to: `annex/missing#gone` tells of `annex/missing`. */
export function ruleOf(id: string): string {
  return id.split('#')[0] ?? id
}
