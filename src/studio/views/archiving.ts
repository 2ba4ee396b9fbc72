// What archives will ask for, before packages are made for them.

import { askedMetadata } from '../../app/packages/asked-metadata.js'
import { profiles } from '../../archive/package/profile.js'
import type { Ask } from '../ask.js'
import type { ArchivingView } from '../protocol.js'

/** What the archives of an agreement ask for, by the kinds of packages. */
export function archiving({ desk, query }: Ask): ArchivingView {
  const named = (query.get('profiles') ?? '').split(',')
  const chosen = profiles.filter((profile) => named.includes(profile))
  const { instances } = desk.workspace.documents({
    ...{ agreements: [query.get('agreement') ?? ''], editions: null, parties: null },
  })
  return askedMetadata(instances, desk.workspace.library(), chosen)
}
