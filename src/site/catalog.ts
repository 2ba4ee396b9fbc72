// Site -> the register as a data set: DCAT-AP (Catalog, Dataset, Distribution) as JSON-LD, in what the Swedish and the
// Norwegian profile have in common, so that national portals can harvest it.

import { siteWord } from '../locale/site-words.js'
import type { SiteKey } from '../data/language.js'
import { absolute, registerAddress } from './addresses.js'
import { feedAddress } from './feed.js'
import { siteName, textFile } from './page.js'
import type { Publisher, SiteFile } from './site-input.js'
import type { Site } from './site-model.js'

/** Authority tables of the Publications Office of the European Union, which DCAT-AP prescribes. */
const authority = 'http://publications.europa.eu/resource/authority'

/**
 * `catalog.jsonld`.
 * @param base absolute address of the site
 */
export function catalog(site: Site, publisher: Publisher, base: string): SiteFile {
  const { languages, office } = site
  const own = absolute(base, 'catalog.jsonld')
  const texts = (key: SiteKey): unknown =>
    languages.map((language) => ({ '@language': language.code, '@value': siteWord(language, key) }))
  const names = languages.map((language) => ({ '@language': language.code, '@value': siteName(site, language) }))
  const inLanguages = languages.flatMap(({ iso639 }) => reference(iso639))
  const licence = office.licence === null ? {} : { 'dct:license': { '@id': office.licence } }
  const days = site.versions.flatMap(({ issued, withdrawn }) => withdrawn?.date ?? issued ?? [])
  const modified = [...days].sort().at(-1)
  const modifiedOn = modified === undefined ? {} : { 'dct:modified': { '@type': 'xsd:date', '@value': modified } }
  const common = { 'dct:publisher': { '@id': `${own}#publisher` }, 'dct:language': inLanguages, ...modifiedOn }
  const distributions = [
    distribution(
      `${own}#json`,
      absolute(base, 'agreements.json'),
      'JSON',
      'application/json',
      texts('openData'),
      licence,
    ),
    ...languages.map((language) =>
      distribution(
        `${own}#atom-${language.code}`,
        absolute(base, feedAddress(language)),
        'ATOM',
        'application/atom+xml',
        [{ '@language': language.code, '@value': siteWord(language, 'feed') }],
        licence,
      ),
    ),
  ]
  const graph = [
    {
      '@id': `${own}#catalog`,
      '@type': 'dcat:Catalog',
      'dct:title': names,
      'dct:description': texts('registerLead'),
      'foaf:homepage': { '@id': base },
      ...licence,
      ...common,
      'dcat:dataset': { '@id': `${own}#register` },
    },
    {
      '@id': `${own}#register`,
      '@type': 'dcat:Dataset',
      'dct:title': names,
      'dct:description': texts('registerLead'),
      'dct:identifier': `${own}#register`,
      'dct:accessRights': { '@id': `${authority}/access-right/PUBLIC` },
      'dct:accrualPeriodicity': { '@id': `${authority}/frequency/IRREG` },
      'dcat:theme': { '@id': `${authority}/data-theme/GOVE` },
      'dcat:landingPage': languages.map((language) => ({ '@id': absolute(base, registerAddress(language)) })),
      'dcat:contactPoint': { '@id': `${own}#contact` },
      ...common,
      'dcat:distribution': distributions.map((distribution) => ({ '@id': distribution['@id'] })),
    },
    ...distributions,
    agent(own, publisher),
    contact(own, publisher),
  ]
  return textFile('catalog.jsonld', `${JSON.stringify({ '@context': context, '@graph': graph }, null, 2)}\n`)
}

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

function distribution(
  id: string,
  address: string,
  fileType: string,
  mediaType: string,
  title: unknown,
  licence: object,
): { readonly '@id': string } {
  const described = {
    '@type': 'dcat:Distribution',
    'dct:title': title,
    'dcat:accessURL': { '@id': address },
    'dcat:downloadURL': { '@id': address },
    'dct:format': { '@id': `${authority}/file-type/${fileType}` },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediaType}` },
    ...licence,
  }
  return { '@id': id, ...described }
}

function agent(own: string, { name, number, website }: Publisher): unknown {
  return {
    '@id': `${own}#publisher`,
    '@type': 'foaf:Agent',
    'foaf:name': name,
    'dct:type': { '@id': 'http://purl.org/adms/publishertype/LocalAuthority' },
    ...(number === null ? {} : { 'dct:identifier': number }),
    ...(website === null ? {} : { 'foaf:homepage': { '@id': website } }),
  }
}

function contact(own: string, { name, email }: Publisher): unknown {
  return {
    '@id': `${own}#contact`,
    '@type': 'vcard:Organization',
    'vcard:fn': name,
    ...(email === null ? {} : { 'vcard:hasEmail': { '@id': `mailto:${email}` } }),
  }
}

/** Its codes of languages are those of ISO 639-3, in capitals. */
function reference(iso639: string | undefined): { '@id': string }[] {
  return iso639 === undefined ? [] : [{ '@id': `${authority}/language/${iso639.toUpperCase()}` }]
}
