// What a shard of a site has made -> what the pages of the whole site are made of, as plain data; and of those of all shards, the pages.

import { grouped } from '../../base/lists.js'
import type { Problem } from '../../base/problem.js'
import type { PublishedVersion, SiteFile, SiteInput, VersionFacts } from '../../site/site-input.js'
import { openSite } from '../../site/site-model.js'
import { filesOfInstance, filesOfWhole } from '../../site/site.js'
import type { WaitingInstance } from '../publication/unsigned.js'
import { nameOfInstance } from '../documents/built.js'
import { nameOfPlanned, type PlannedInstance } from './planned.js'

export interface SiteFacts {
  /** All that a site is made from beside its versions and its assets. */
  readonly input: Omit<SiteInput, 'versions' | 'assets'>
  readonly instances: readonly InstanceFacts[]
  readonly waiting: readonly (WaitingInstance & { readonly order: number })[]
  /** That the law asks for a statement, where that is told, with the first version that asks for it. */
  readonly statement: { readonly problem: Problem; readonly order: number } | null
}

/** An instance that is shown. */
export interface InstanceFacts {
  readonly agreement: string
  readonly instance: string
  readonly versions: readonly { readonly order: number; readonly facts: VersionFacts; readonly isIssued: boolean }[]
  /** Its pages in the sitemap, with their other languages. */
  readonly pages: readonly { readonly address: string; readonly alternates: readonly (readonly [string, string])[] }[]
  /** The paths of its files. */
  readonly files: readonly string[]
}

/** Where a version stands among all. */
export type OrderOf = (version: Pick<VersionFacts, 'agreement' | 'instance' | 'version'>) => number

/** The order of the versions of planned instances. */
export function ordersOf(planned: readonly PlannedInstance[]): OrderOf {
  const orders = new Map(
    planned.flatMap(({ versions }) =>
      versions.map(({ of, order }) => [keyOf(of.agreement.id, of.id, of.agreement.data.version), order] as const),
    ),
  )
  return ({ agreement, instance, version }) => orders.get(keyOf(agreement, instance, version)) ?? 0
}

function keyOf(agreement: string, instance: string, version: string): string {
  return `${nameOfInstance(agreement, instance)} ${version}`
}

/** The files of instances, and what is kept of them for the pages of the whole. */
export function instancesOfSite(
  versions: readonly PublishedVersion[],
  input: Omit<SiteInput, 'versions'>,
  orderOf: OrderOf,
): { readonly files: readonly SiteFile[]; readonly instances: readonly InstanceFacts[] } {
  const site = openSite({ ...input, versions })
  const made = site.agreements.flatMap(({ id, instances }) =>
    instances.map((instance, index) => {
      const { files, pages } = filesOfInstance(instance, site)
      const facts: InstanceFacts = {
        agreement: id,
        instance: instance.id,
        versions: instance.versions.map((version) => ({
          order: orderOf(version),
          facts: factsOf(version, index === 0),
          isIssued: version.issued !== null,
        })),
        pages: pages.map(({ address, alternates }) => ({ address, alternates: [...alternates] })),
        files: files.map(({ path }) => path),
      }
      return { files, facts }
    }),
  )
  return { files: made.flatMap(({ files }) => files), instances: made.map(({ facts }) => facts) }
}

/** A version without what its own pages alone show; what is searched is told by the first instance of an agreement. */
function factsOf({ calendars: _, ...version }: PublishedVersion, isFirst: boolean): VersionFacts {
  return {
    ...version,
    editions: version.editions.map(({ languages, translation, sections, files }) => ({
      languages,
      translation,
      sections: isFirst ? sections : [],
      files: files.map(({ format, size, sha256, pages }) => ({ format, size, sha256, pages })),
    })),
  }
}

/** What shards have made, or one of them before and now. */
export function joinedFacts(all: readonly SiteFacts[]): SiteFacts | null {
  const [first] = all
  if (first === undefined) return null
  const statements = all.flatMap(({ statement }) => statement ?? []).sort((a, b) => a.order - b.order)
  return {
    input: first.input,
    instances: all.flatMap(({ instances }) => instances),
    waiting: all.flatMap(({ waiting }) => waiting).sort((a, b) => a.order - b.order),
    statement: statements[0] ?? null,
  }
}

/** The facts of some instances. */
export function factsOfSome(facts: SiteFacts, names: ReadonlySet<string>): SiteFacts {
  const isOne = (one: Pick<InstanceFacts, 'agreement' | 'instance'>): boolean => names.has(nameOfPlanned(one))
  return { ...facts, instances: facts.instances.filter(isOne), waiting: facts.waiting.filter(isOne) }
}

/** The pages that tell of all instances. */
export function pagesOfWhole({ input, instances }: SiteFacts): SiteFile[] {
  const versions = instances
    .flatMap((instance) => instance.versions)
    .sort((a, b) => a.order - b.order)
    .map(({ facts }) => facts)
  const site = openSite({ ...input, versions, assets: [] })
  const byName = grouped(instances, nameOfPlanned)
  const pages = site.agreements.flatMap((agreement) =>
    agreement.instances.flatMap(({ id }) =>
      (byName.get(nameOfInstance(agreement.id, id)) ?? []).flatMap((one) =>
        one.pages.map(({ address, alternates }) => ({ address, canonical: address, alternates: new Map(alternates) })),
      ),
    ),
  )
  return filesOfWhole(site, pages)
}
