// Instances that not all have signed, and that are therefore not published -> what is told of them, once for each version.

import { grouped } from '../../base/lists.js'
import { problem, type Place, type Problem } from '../../base/problem.js'
import { onlyInstance } from '../../register/signers.js'
import type { Library } from '../../library/types.js'
import type { Instance } from '../../document/instance.js'

/** An instance of a version, and the names of those who have not signed it: plain data. */
export interface WaitingInstance {
  readonly agreement: string
  readonly version: string
  readonly instance: string
  readonly place: Place
  readonly missing: readonly string[]
}

/** An instance that waits for signatures. */
export function waitingInstance(
  { agreement: { id, data, placeOf }, id: instance }: Instance,
  missing: readonly { readonly name: string }[],
  { agreements }: Library,
): WaitingInstance {
  const place = agreements.get(id)?.placeOf(['publication']) ?? placeOf(['publication'])
  return { agreement: id, version: data.version, instance, place, missing: missing.map(({ name }) => name) }
}

/** Rule `publication/unsigned`: whose signatures are missing. */
export function unsignedVersions(waiting: readonly WaitingInstance[]): Problem[] {
  const versions = grouped(waiting, ({ agreement, version }) => `${agreement} ${version}`)
  return [...versions.values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    const { agreement, version, place } = first
    const parties = mostMissingFirst(own.flatMap(({ missing }) => missing))
    const instances = own.map(({ instance }) => instance)
    const values = { agreement, version, parties }
    return instances.every((instance) => instance === onlyInstance)
      ? [problem('publication/unsigned', values, place)]
      : [problem('publication/unsigned#instances', { ...values, instances }, place)]
  })
}

/** Each name once, that of who is missing in most instances first. */
function mostMissingFirst(names: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name)
}
