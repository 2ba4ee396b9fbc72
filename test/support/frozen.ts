// A register whose stored files somebody has rewritten, hashes and all: what the schemas alone can see.

import { sha256 } from '../../src/base/hash.js'
import type { Sources } from '../../src/base/sources.js'
import { withRegister } from './register.js'

/** The Sources with one stored file of a version replaced, and its hash in issued.yaml with it. */
export function withStored(
  sources: Sources,
  folder: string,
  path: string,
  change: (bytes: Uint8Array) => Uint8Array | string,
): Sources {
  const before = sources.content.attachments.get(`${folder}/${path}`) ?? new Uint8Array()
  const after = change(before)
  const list = `${folder}/issued.yaml`
  const listed = (sources.content.files.get(list) ?? '').replaceAll(sha256(before), sha256(after))
  return withRegister(sources, { [`${folder}/${path}`]: after, [list]: listed })
}

/** The same with a value in the JSON replaced: `change` may do what it likes with it. */
export function withStoredJson(
  sources: Sources,
  folder: string,
  path: string,
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what a stranger may write has no type
  change: (value: any) => unknown,
): Sources {
  return withStored(sources, folder, path, (bytes) => {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    const changed = change(value)
    return typeof changed === 'string' ? changed : JSON.stringify(changed ?? value)
  })
}
