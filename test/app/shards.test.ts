// How work is shared out: by whom does not matter, nor in which order folders are read; and no Document is made for it.

import { expect, test } from 'vitest'
import { planInstances } from '../../src/app/plan.js'
import { assign } from '../../src/app/shards/assign.js'
import { partOf, withPart, type Part } from '../../src/app/shards/part.js'
import type { ShardedCommand } from '../../src/app/shards/sharded-commands.js'
import { everything } from '../../src/app/documents/built.js'
import type { Weighed } from '../../src/app/shards/weights.js'
import { accepted } from '../../src/cli/load.js'
import { librarySources } from '../support/library.js'
import { series } from '../support/register-library.js'

const weighed = (agreement: string, count: number, pages: number): Weighed[] =>
  Array.from({ length: count }, (_, index) => ({ agreement, instance: `i-${index}`, pages, from: 'estimate' }))
const library = [...weighed('a', 647, 12), ...weighed('b', 15, 5), ...weighed('c', 1, 200), ...weighed('d', 1, 9)]
const asked = { ...everything, command: 'build', copies: false, preview: false, shards: null } as const

test('the shard of an instance is the same in whatever order instances come', () => {
  const shards = (all: readonly Weighed[]): Map<string, number> => {
    const given = assign(all, 7, 'build')
    return new Map(all.map(({ agreement, instance }, index) => [`${agreement}/${instance}`, given[index] ?? 0]))
  }
  const inOrder = shards(library)
  const reversed = shards(library.toReversed())
  for (const [name, shard] of inOrder) expect(reversed.get(name)).toBe(shard)
})

test.each([1, 2, 3, 7])(
  'of %i shards none has a fifth more pages than another, and each instance is in one',
  (count) => {
    const given = assign(library, count, 'build')
    const pages = Array.from({ length: count }, (_, index) =>
      library.reduce((sum, one, at) => sum + (given[at] === index + 1 ? one.pages : 0), 0),
    )
    expect(given.every((shard) => shard >= 1 && shard <= count)).toBe(true)
    expect(Math.max(...pages)).toBeLessThan(
      1.2 * Math.min(...pages) + 9 * 200 /* the first copy of the longest, which counts for more */,
    )
  },
)

test('who begins an agreement besides makes fewer copies of another, in packages less so', () => {
  const copies = (command: ShardedCommand): number => {
    const all = [...weighed('a', 160, 10), ...weighed('b', 1, 10)]
    const given = assign(all, 4, command)
    const whoBegins = given[160]
    return given.filter((shard, at) => at < 160 && shard === whoBegins).length
  }
  expect(copies('archive')).toBeGreaterThan(copies('build'))
  expect(copies('archive')).toBeLessThan(40)
})

test('an agreement of few pages is begun by one shard, and the shards are even all the same', () => {
  const all = [...weighed('many', 300, 10), ...weighed('few', 15, 6), ...weighed('one', 1, 12)]
  const given = assign(all, 16, 'build')
  const shardsOf = (agreement: string): Set<number> =>
    new Set(given.filter((_, at) => all[at]?.agreement === agreement))
  expect(shardsOf('few').size).toBe(1)
  expect(shardsOf('many').size).toBe(16)
  const loads = Array.from({ length: 16 }, (_, index) => {
    const own = all.filter((_, at) => given[at] === index + 1)
    const begun = new Map(own.map(({ agreement, pages }) => [agreement, 8 * pages]))
    return [...own.map(({ pages }) => pages), ...begun.values()].reduce((sum, pages) => sum + pages, 0)
  })
  expect(Math.max(...loads)).toBeLessThan(1.1 * Math.min(...loads))
})

test('with more shards than instances some have nothing', () => {
  const given = assign(weighed('a', 2, 10), 5, 'build')
  expect(new Set(given).size).toBe(2)
})

test('a plan lists each instance with its weight, from a manifest where that has counted its pages', () => {
  const { result, problems } = accepted(planInstances(series(), { ...asked, shards: 2 }, null))
  expect(problems).toEqual([])
  expect(result.instances).toMatchObject([
    { agreement: 'cooperation', version: '1.0', instance: 'falu-kommun', editions: ['sv'], from: 'estimate' },
    { agreement: 'cooperation', version: '1.0', instance: 'mora-kommun', editions: ['sv'], from: 'estimate' },
  ])
  const files = [
    { path: '', format: 'pdf', copy: null, recipient: null, bytes: 1, sha256: '', pages: 40, signatures: [] },
  ]
  const edition = { language: 'sv', translation: false, inputs: '', files } as const
  const listed = { agreement: 'cooperation', version: '1.0', instance: 'mora-kommun', date: '', parties: [], term: [] }
  const generator = { name: '', version: '', node: '', zlib: '' }
  const manifest = { manifest: 1, generator, instances: [{ ...listed, editions: [edition], problems: [] }] } as never
  const counted = accepted(planInstances(series(), asked, manifest)).result
  expect(counted.instances.map(({ pages, from }) => [pages, from])).toEqual([
    [expect.any(Number), 'estimate'],
    [40, 'manifest'],
  ])
})

test('a plan is made of content whose Documents cannot be', () => {
  const sources = librarySources({ 'content/clauses/sv/term.md': '---\ntitle: Tid\n---\n\n{{no.such.value}}\n' })
  expect(accepted(planInstances(sources, asked, null)).result.instances).toHaveLength(1)
})

test('a part that has been changed is seen to be broken', () => {
  const set = { folder: 'content', sha256: '' }
  const program = { name: 'avtal', version: '1', node: '20', zlib: '1', fonts: '', code: '' }
  const part: Part = {
    ...{ command: 'build', shard: 1, of: 2, whole: true, unread: new Map(), told: [], site: null, compared: new Map() },
    origin: { program, content: set, templates: set, options: {}, day: null, plan: null, shards: 2, instances: 1 },
    own: [{ place: 0, agreement: 'a', instance: 'all', problems: [], rendered: [], fromContent: [] }],
  }
  const written = JSON.parse(JSON.stringify(withPart({ manifest: 1 }, part))) as { part: { shard: number } }
  expect(partOf(written)).toEqual(part)
  expect(partOf({ ...written, part: { ...written.part, shard: 2 } })).toBe('broken')
  expect(partOf({ manifest: 1 })).toBeNull()
})
