// What machines read of the published site: feed, sitemap, catalogue, data and metadata, held to their standards.

import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { create } from 'xmlbuilder2'
import { attribute, textContent } from '../html/dom.js'
import { base, oneSeries, page, publish, tagged, twoVersions } from '../support/published-site.js'

const site = publish(twoVersions)

/** The elements of a namespace with a name, as XML that a parser has read. */
function xml(path: string): { root: string; values: (name: string) => string[] } {
  const text = page(site, path)
  const document = create(text)
  const values = (name: string): string[] => {
    const found: string[] = []
    document.each(
      (node) => {
        if (node.node.nodeName === name) found.push(node.node.textContent ?? '')
      },
      false,
      true,
    )
    return found
  }
  return { root: document.root().node.nodeName, values }
}

describe('the feed', () => {
  const { root, values } = xml('sv/feed.xml')

  test('has what Atom asks of a feed and of each entry (RFC 4287, 4.1.1 and 4.1.2)', () => {
    expect(root).toBe('feed')
    expect(values('entry')).toHaveLength(2)
    for (const name of ['id', 'title', 'updated']) expect(values(name)).toHaveLength(3)
    for (const day of values('updated')) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/)
  })

  test('has ids that stay: tag URIs with the day of issue (RFC 4151)', () => {
    expect(values('id').slice(1)).toEqual([
      'tag:avtal.example.se,2026-05-01:cooperation/2.0/sv',
      'tag:avtal.example.se,2026-01-20:cooperation/1.0/sv',
    ])
  })
})

describe('the sitemap', () => {
  const addresses = xml('sitemap.xml').values('loc')

  test('has each page once, under the address that stands for it', () => {
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(addresses).toContain(`${base}sv/avtal/cooperation/`)
    expect(addresses).toContain(`${base}sv/avtal/cooperation/1.0/`)
    expect(addresses).not.toContain(`${base}sv/avtal/cooperation/2.0/`)
  })

  test('leads to pages that are there', () => {
    for (const address of addresses) expect([...site.texts.keys()]).toContain(`${address.slice(base.length)}index.html`)
  })
})

describe('without an address of the site', () => {
  const paths = [...publish(twoVersions, { base: null }).texts.keys()]

  test('there is no feed, sitemap or catalogue, and the rest is there', () => {
    expect(paths.filter((path) => /feed|sitemap|catalog/.test(path))).toEqual([])
    expect(paths).toContain('agreements.json')
  })
})

describe('the register as data', () => {
  interface Data {
    readonly register: readonly {
      readonly instances: readonly {
        readonly versions: readonly {
          readonly status: string
          readonly editions: readonly {
            readonly page: string
            readonly files: readonly { path: string; sha256: string }[]
          }[]
        }[]
      }[]
    }[]
  }
  const data = JSON.parse(page(site, 'agreements.json')) as Data
  const versions = data.register.flatMap(({ instances }) => instances.flatMap((instance) => instance.versions))

  test('names every file with its hash', () => {
    for (const { path, sha256 } of versions.flatMap(({ editions }) => editions.flatMap(({ files }) => files))) {
      const file = site.files.find((one) => one.path === path)
      expect(
        createHash('sha256')
          .update(file?.bytes ?? '')
          .digest('hex'),
      ).toBe(sha256)
    }
    expect(versions.map(({ status }) => status)).toEqual(['replaced', 'in-force'])
  })

  test('is described as a data set in DCAT, where somebody publishes it', () => {
    const files = new Map([
      ...twoVersions.content.files,
      ['site/site.yaml', 'publisher: falu-kommun\nemail: registrator@falun.example\n'],
    ])
    const published = publish({ ...twoVersions, content: { ...twoVersions.content, files } })
    const catalog = JSON.parse(page(published, 'catalog.jsonld')) as { '@graph': { '@id': string; '@type': string }[] }
    const types = catalog['@graph'].map((node) => node['@type'])
    expect(new Set(types)).toEqual(
      new Set(['dcat:Catalog', 'dcat:Dataset', 'dcat:Distribution', 'foaf:Agent', 'vcard:Organization']),
    )
    const ids = new Set(catalog['@graph'].map((node) => node['@id']))
    const own = [...JSON.stringify(catalog).matchAll(/"@id":"([^"]*catalog\.jsonld#[^"]*)"/g)].map(([, id = '']) => id)
    for (const id of own) expect(ids).toContain(id)
  })
})

describe('the metadata of a page', () => {
  const html = page(site, 'sv/avtal/cooperation/1.0/index.html')
  const script = tagged(html, 'script').find((each) => attribute(each, 'type') === 'application/ld+json')
  const data = JSON.parse(script === undefined ? '' : textContent(script)) as Record<string, unknown>

  test('is a DigitalDocument with an encoding for each file', () => {
    expect(data).toMatchObject({ '@type': 'DigitalDocument', version: '1.0', inLanguage: 'sv' })
    expect(data['encoding']).toMatchObject([
      { encodingFormat: 'application/pdf', contentUrl: `${base}sv/avtal/cooperation/1.0/cooperation-1.0-sv.pdf` },
      { encodingFormat: expect.stringContaining('wordprocessingml') as string },
    ])
  })

  test('says in Dublin Core by which version it is replaced', () => {
    const metas = tagged(html, 'meta').map((each) => [attribute(each, 'name'), attribute(each, 'content')])
    expect(metas).toContainEqual(['DCTERMS.isReplacedBy', `${base}sv/avtal/cooperation/2.0/`])
  })
})

test('the search finds the sections of a series once, and each of its parties', () => {
  const entries = JSON.parse(page(publish(oneSeries), 'sv/sok/entries.json')) as { t: string; s: string; n: number }[]
  expect(entries.filter(({ s }) => s === '1 Syfte')).toEqual([expect.objectContaining({ n: 1 })])
  expect(entries.filter(({ s }) => s === '').map(({ t }) => t)).toEqual([
    'Avtal om samarbete – Falu kommun',
    'Avtal om samarbete – Mora kommun',
  ])
})
