// A library and what is asked for -> the instances that come out, in the order of one run, each with its editions. No Document is made.

import type { Library } from '../../library/types.js'
import { instancesOf, type Instance } from '../../document/instance.js'
import { withdrawalOf } from '../../register/published.js'
import { findVersion } from '../../register/register.js'
import { lastSignatures, signersOf } from '../../register/signers.js'
import type { RegisterVersion } from '../../register/types.js'
import { nameOfInstance, type Selection } from '../documents/built.js'
import { ownEditions } from '../documents/editions.js'
import { issuedEditions, registeredInstances } from '../documents/issued.js'
import { isSelected } from '../documents/make-agreement.js'

/** An instance that comes out, with all that is made of it: shards never share one. */
export interface PlannedInstance {
  readonly agreement: string
  readonly instance: string
  readonly versions: readonly PlannedVersionOf[]
}

/** A version of an instance: one, but for a site, which shows the earlier ones too. */
export interface PlannedVersionOf {
  readonly of: Instance
  /** As it was issued; null for what the content gives. */
  readonly issued: RegisterVersion | null
  readonly editions: readonly (readonly string[])[]
  /** Its place among all versions of all instances, in the order of one run. */
  readonly order: number
}

/** The instances of the agreements and parties chosen, as `build` and `archive` make them. */
export function plannedInstances(library: Library, selection: Selection): PlannedInstance[] {
  const { agreements: named, editions, parties } = selection
  return [...library.agreements.values()]
    .filter(({ id }) => named === null || named.includes(id))
    .flatMap((agreement) => {
      const version = findVersion(library.register, agreement.id, agreement.data.version)
      const issued = version?.issued !== null && version?.frozen !== null ? version : null
      const own = issued === null ? instancesOf(agreement, library) : registeredInstances(issued, library)
      const made = editions ?? (issued === null ? ownEditions(agreement.data) : issuedEditions(issued, agreement))
      return own
        .filter((instance) => isSelected(instance, parties))
        .map((of): PlannedInstance => {
          return { agreement: agreement.id, instance: of.id, versions: [{ of, issued, editions: made, order: 0 }] }
        })
    })
    .map((one, order) => ({ ...one, versions: one.versions.map((version) => ({ ...version, order })) }))
}

/**
 * The instances of a site: of every version that was issued, and in a preview of what the content gives besides.
 * @param isPreview as `publish --preview`
 */
export function plannedPages(library: Library, isPreview: boolean): PlannedInstance[] {
  const versions = library.register.versions
    .filter(({ issued }) => issued !== null)
    .flatMap((issued) => {
      const isShown = shownIn(issued, library, isPreview)
      return registeredInstances(issued, library).map((of): Omit<PlannedVersionOf, 'order'> => {
        const stored = issued.frozen?.documents.filter(({ instance }) => instance === of.id) ?? []
        return { of, issued, editions: isShown(of) ? stored.map(({ languages }) => languages) : [] }
      })
    })
  const unissued = isPreview
    ? [...library.agreements.values()]
        .filter(({ id, data }) => findVersion(library.register, id, data.version) === null)
        .flatMap((agreement) =>
          instancesOf(agreement, library).map((of): Omit<PlannedVersionOf, 'order'> => {
            return { of, issued: null, editions: ownEditions(agreement.data) }
          }),
        )
    : []
  const planned = new Map<string, { agreement: string; instance: string; versions: PlannedVersionOf[] }>()
  for (const [order, version] of [...versions, ...unissued].entries()) {
    const { agreement, id } = version.of
    const name = nameOfInstance(agreement.id, id)
    const known = planned.get(name) ?? { agreement: agreement.id, instance: id, versions: [] }
    known.versions.push({ ...version, order })
    planned.set(name, known)
  }
  return [...planned.values()]
}

/** Says of instances of an issued version whether there is something to render of them for a site: it is only their weight. */
function shownIn(issued: RegisterVersion, library: Library, isPreview: boolean): (instance: Instance) => boolean {
  const profile = library.agreements.get(issued.agreement)?.data.publication ?? issued.frozen?.agreement.publication
  const signed = lastSignatures(signersOf(issued), issued.signatures, issued.done)
  return ({ id }) => {
    if (withdrawalOf(issued.published, id) !== null) return false
    if (isPreview) return true
    return profile !== undefined && (profile.unsigned === true || typeof signed.get(id)?.instance === 'string')
  }
}

/** By which it is told from all others. */
export function nameOfPlanned({ agreement, instance }: Pick<PlannedInstance, 'agreement' | 'instance'>): string {
  return nameOfInstance(agreement, instance)
}
