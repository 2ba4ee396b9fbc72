// Which case metadata each profile asks for: what the receiving system cannot find out by itself.

import type { CaseMetadataField } from '../data/case-metadata.js'
import type { ArchivedInstance } from './package/instance.js'
import type { Profile } from './package/profile.js'

const needs: Readonly<Record<Profile, readonly CaseMetadataField[]>> = {
  folder: [],
  noark5: ['case', 'archivePart', 'classification', 'unit', 'responsible'],
  eformidling: ['case', 'opened', 'unit', 'responsible'],
  'eark-sip': ['case', 'archivePart', 'classification', 'unit', 'retention'],
}

/** The fields that a package needs; the access code with its ground only where something is confidential. */
export function neededFields({ editions }: ArchivedInstance, profile: Profile): CaseMetadataField[] {
  return fieldsFor(
    profile,
    editions.some(({ masked }) => masked !== null),
  )
}

/** The same before there is a package. */
export function fieldsFor(profile: Profile, isConfidential: boolean): CaseMetadataField[] {
  return [...needs[profile], ...(isConfidential ? (['access'] as const) : [])]
}
