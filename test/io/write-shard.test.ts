// A shard that is written a few instances at a time, while another run of the same shard writes the same folder.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { partOf } from '../../src/app/shards/part.js'
import { nothingFound, type OwnInstance } from '../../src/app/shards/share.js'
import { writeShard, type Listing, type ShardMaker } from '../../src/io/shards/write-shard.js'
import { temporaryFolder } from '../support/build.js'

interface Names {
  readonly manifest: 1
  readonly names: readonly string[]
}

const listing: Listing<Names> = {
  shape: { list: null, lists: {} },
  empty: { manifest: 1, names: [] },
  filesOf: () => () => [],
  listed: () => [],
  isOwn: () => false,
  only: ({ names }, kept) => ({ manifest: 1, names: names.filter((name) => kept.has(name)) }),
  joined: (one, other) => ({ manifest: 1, names: [...one.names, ...other.names].sort() }),
  reused: () => [],
}

const set = { folder: 'content', sha256: '' }
const program = { name: 'avtal', version: '1', node: '20', zlib: '1', fonts: '', code: '' }
const origin = { program, content: set, templates: set, options: {}, day: null, plan: null, shards: 1, instances: 45 }
const head = { command: 'build', shard: 1, of: 1, origin } as const
const own = Array.from({ length: 45 }, (_, place): OwnInstance => {
  return { place, agreement: 'a', instance: `i-${place + 10}`, versions: [] }
})

/** Makes instances by writing down their names; what was asked for each time is kept in `asked`. */
function makerInto(asked: number[]): ShardMaker<Names> {
  return {
    make: (batch) => {
      asked.push(batch.length)
      const names = batch.map(({ agreement, instance }) => `${agreement}/${instance}`)
      const instances = batch.map(({ place, agreement, instance }) => {
        return { place, agreement, instance, problems: [], rendered: [], fromContent: [] }
      })
      return Promise.resolve({ manifest: { manifest: 1 as const, names }, found: { ...nothingFound, own: instances } })
    },
    end: () => undefined,
  }
}

test('a shard that another run has finished meanwhile is whole from then on, and nothing of it is made again', async () => {
  const { path, close } = temporaryFolder()
  try {
    const folder = join(path, 'part')
    const [first, second]: [number[], number[]] = [[], []]
    let written = ''
    await writeShard(
      folder,
      listing,
      head,
      own,
      async () => {
        await writeShard(folder, listing, head, own, () => makerInto(second), {})
        written = readFileSync(join(folder, 'manifest.json'), 'utf8')
        const maker = makerInto(first)
        return {
          ...maker,
          make: (batch, before, open) => {
            const part = before === null ? null : partOf(before)
            expect(part).toMatchObject({ whole: true })
            return maker.make(batch, before, open)
          },
        }
      },
      {},
    )
    expect(second).toEqual([20, 20, 5])
    expect(first.filter((count) => count > 0)).toEqual([])
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toBe(written)
  } finally {
    close()
  }
})

test('a shard that is stopped between two writings goes on with what is left', async () => {
  const { path, close } = temporaryFolder()
  try {
    const folder = join(path, 'part')
    const asked: number[] = []
    const stopped = (): ShardMaker<Names> => {
      const maker = makerInto(asked)
      const make: typeof maker.make = (...args) =>
        asked.length === 1 ? Promise.reject(new Error('stopped')) : maker.make(...args)
      return { ...maker, make }
    }
    await expect(writeShard(folder, listing, head, own, stopped, {})).rejects.toThrow('stopped')
    const { part, made } = await writeShard(folder, listing, head, own, () => makerInto(asked), {})
    expect(made).toBe(25)
    expect(asked).toEqual([20, 20, 5])
    expect(part?.own.map(({ place }) => place)).toEqual(own.map(({ place }) => place))
  } finally {
    close()
  }
})
