// Every rule of the program, by its id. A rule that is broken in several ways has an entry for each, told apart after `#`.

import type { Entry } from './rule.js'
import { agreementFileRules } from './agreement-file.js'
import { annexRules } from './annex.js'
import { archiveRules } from './archive.js'
import { archiveSignersRules, trustRules } from './archive-signers.js'
import { braceRules } from './braces.js'
import { clauseFileRules } from './clause-file.js'
import { clauseTextRules } from './clause-text.js'
import { documentRules } from './document.js'
import { documentTextRules } from './document-text.js'
import { docxRules } from './docx.js'
import { editRules } from './yaml/edit.js'
import { editionRules } from './edition.js'
import { issuingRules } from './issuing.js'
import { limitRules } from './limit.js'
import { markdownMarkRules } from './markdown-marks.js'
import { markdownRules } from './markdown.js'
import { moneyRules } from './money.js'
import { negotiationRules } from './negotiation.js'
import { outputRules } from './output.js'
import { pageRules } from './page.js'
import { parameterRules } from './parameter.js'
import { parityRules } from './parity.js'
import { partyRules } from './party-files.js'
import { personalDataRules } from './personal-data.js'
import { registerRecordRules } from './register-records.js'
import { shardRules } from './shards.js'
import { siteRules } from './site.js'
import { sourceRules } from './sources.js'
import { templateCallRules } from './template-calls.js'
import { templateConstructRules } from './template-construct.js'
import { templatePlaceRules } from './template-place.js'
import { termCheckRules } from './term-check.js'
import { translationRules } from './translation.js'
import { verifyRules } from './verify.js'
import { yamlLayoutRules } from './yaml/yaml-layout.js'
import { yamlRules } from './yaml/yaml.js'
import { yamlUnsupportedRules } from './yaml/yaml-unsupported.js'

export const catalogue = {
  ...agreementFileRules,
  ...annexRules,
  ...archiveRules,
  ...archiveSignersRules,
  ...braceRules,
  ...clauseFileRules,
  ...clauseTextRules,
  ...documentRules,
  ...documentTextRules,
  ...docxRules,
  ...editRules,
  ...editionRules,
  ...issuingRules,
  ...limitRules,
  ...markdownMarkRules,
  ...markdownRules,
  ...moneyRules,
  ...negotiationRules,
  ...outputRules,
  ...pageRules,
  ...parameterRules,
  ...parityRules,
  ...partyRules,
  ...personalDataRules,
  ...registerRecordRules,
  ...shardRules,
  ...siteRules,
  ...sourceRules,
  ...templateCallRules,
  ...templateConstructRules,
  ...templatePlaceRules,
  ...termCheckRules,
  ...translationRules,
  ...trustRules,
  ...verifyRules,
  ...yamlLayoutRules,
  ...yamlRules,
  ...yamlUnsupportedRules,
}

/** Id of an entry: `annex/empty`, `annex/missing#gone`. */
export type EntryId = keyof typeof catalogue

/** True for the id of an entry. */
export function isEntryId(id: string): id is EntryId {
  return Object.hasOwn(catalogue, id)
}

/** The entry of an id. */
export function entryOf(id: EntryId): Entry {
  return catalogue[id]
}

/** The rule that an entry belongs to: `annex/missing#gone` tells of `annex/missing`. */
export function ruleOf(id: string): string {
  return id.split('#')[0] ?? id
}
