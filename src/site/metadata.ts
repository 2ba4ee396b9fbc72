// What machines read in the head of an agreement's page: Dublin Core terms, and schema.org's DigitalDocument as JSON-LD.

import { formats } from '../base/formats.js'
import { fileName, absolute, currentAddress, relative, versionAddress } from './addresses.js'
import type { PageContext } from './page-context.js'
import { languageOf, replacementOf } from './site-model.js'

/** DCMI Metadata Terms, one pair for each value. */
export function agreementMetadata(shown: PageContext): [name: string, content: string][] {
  const { version, edition, site, instance } = shown
  const { metadata } = edition.document
  const replacement = replacementOf(version, instance)
  const { since, until } = version.standing
  const pairs: [string, string | null][] = [
    ['title', metadata.title],
    ['type', 'Text'],
    ['identifier', place(shown)],
    ...edition.languages.map((code): [string, string] => ['language', code]),
    ['publisher', site.office.publisher?.name ?? null],
    ...version.parties.map(({ name }): [string, string] => ['creator', name]),
    ['issued', version.issued],
    ['valid', since === null ? null : until === null ? since : `${since}/${until}`],
    ['isReplacedBy', replacement === null ? null : placeOf(shown, versionAddress(shown.language, replacement))],
  ]
  return pairs.flatMap(([name, content]): [string, string][] =>
    content === null ? [] : [[`DCTERMS.${name}`, content]],
  )
}

/** The version as a schema.org DigitalDocument, with an encoding for each file. */
export function agreementData(shown: PageContext): unknown {
  const { version, edition, site, language, permanent } = shown
  const { metadata, languages } = edition.document
  const others = version.editions.filter(
    (publishedEdition) => publishedEdition !== edition && publishedEdition.languages.length === 1,
  )
  const { since, until } = version.standing
  return {
    '@context': 'https://schema.org',
    '@type': 'DigitalDocument',
    '@id': place(shown),
    url: placeOf(shown, currentAddress(language, version, edition.languages)),
    name: metadata.title,
    description: metadata.subject,
    version: version.version,
    inLanguage: languages.length === 1 ? languages[0] : languages,
    dateCreated: version.date === '' ? undefined : version.date,
    datePublished: version.issued ?? undefined,
    temporalCoverage: since === null ? undefined : `${since}/${until ?? '..'}`,
    creator: version.parties.map(({ name, website }) => ({
      '@type': 'GovernmentOrganization',
      name,
      url: website ?? undefined,
    })),
    publisher:
      site.office.publisher === null
        ? undefined
        : { '@type': 'GovernmentOrganization', name: site.office.publisher.name },
    license: site.office.licence ?? undefined,
    workTranslation: others.flatMap(({ languages: codes }) => {
      const forms = languageOf(site, codes[0])
      return forms === undefined ? [] : [{ '@id': placeOf(shown, versionAddress(forms, version)) }]
    }),
    encoding: edition.files.map(({ format, size, sha256 }) => ({
      '@type': 'MediaObject',
      contentUrl: placeOf(shown, permanent + fileName(version, edition.languages, format)),
      encodingFormat: formats[format].mediaType,
      contentSize: String(size),
      sha256,
    })),
  }
}

function place(shown: PageContext): string {
  return placeOf(shown, shown.permanent)
}

function placeOf({ site, address }: PageContext, to: string): string {
  return site.base === null ? relative(address, to) : absolute(site.base, to)
}
