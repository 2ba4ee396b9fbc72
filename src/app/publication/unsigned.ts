// Instances that not all have signed, and that are therefore not published -> what is told of them, once for each version.

import { problem, type Problem } from '../../base/problem.js'
import { onlyInstance, type Signer } from '../../register/signers.js'
import type { Library } from '../../library/types.js'
import type { BuiltInstance } from '../documents/built.js'

/** An instance, and those who have not signed it. */
export interface WaitingInstance {
  readonly made: BuiltInstance
  readonly missing: readonly Signer[]
}

/** Rule `publication/unsigned`: whose signatures are missing. */
export function unsignedVersions(waiting: readonly WaitingInstance[], { agreements }: Library): Problem[] {
  const versions = new Map<string, WaitingInstance[]>()
  for (const one of waiting) {
    const { id, data } = one.made.instance.agreement
    const key = `${id} ${data.version}`
    const known = versions.get(key)
    if (known === undefined) versions.set(key, [one])
    else known.push(one)
  }
  return [...versions.values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    const { id, data, placeOf } = first.made.instance.agreement
    const place = agreements.get(id)?.placeOf(['publication']) ?? placeOf(['publication'])
    const parties = mostMissingFirst(own.flatMap(({ missing }) => missing.map(({ name }) => name)))
    const instances = own.map(({ made }) => made.instance.id)
    const values = { agreement: id, version: data.version, parties }
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
