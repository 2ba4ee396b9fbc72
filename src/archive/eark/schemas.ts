// The schemas of an E-ARK package: not enclosed, since not all of them may be passed on, but named in a catalogue
// (OASIS XML Catalogs 1.1) with the public address at which their keepers have them.

import { element, elementIn, withAttributes, xmlBytes } from '../package/xml.js'

/** By namespace. */
const schemas = {
  mets: ['http://www.loc.gov/METS/', 'http://www.loc.gov/standards/mets/version1121/mets.xsd'],
  xlink: ['http://www.w3.org/1999/xlink', 'http://www.loc.gov/standards/xlink/xlink.xsd'],
  csip: ['https://DILCIS.eu/XML/METS/CSIPExtensionMETS', 'https://earkcsip.dilcis.eu/schema/DILCISExtensionMETS.xsd'],
  sip: ['https://DILCIS.eu/XML/METS/SIPExtensionMETS', 'https://earksip.dilcis.eu/schema/DILCISExtensionSIPMETS.xsd'],
  premis: ['http://www.loc.gov/premis/v3', 'http://www.loc.gov/standards/premis/v3/premis-v3-0.xsd'],
  erms: ['https://DILCIS.eu/XML/ERMS', 'https://earkerms.dilcis.eu/schema/ERMS_v3.xsd'],
} as const

/** Prefixes of the schemas that a package uses. */
export type Schema = keyof typeof schemas

/** The namespace of a schema, and the one in which files name their schemas. */
export function namespaceOf(schema: Schema | 'xsi'): string {
  return schema === 'xsi' ? 'http://www.w3.org/2001/XMLSchema-instance' : schemas[schema][0]
}

/** The value of `xsi:schemaLocation` for a file that uses these schemas. */
export function schemaLocation(...used: readonly Schema[]): string {
  return used.flatMap((schema) => schemas[schema]).join(' ')
}

/** Where each namespace has its schema. */
export function schemaCatalog(): Uint8Array {
  const entries = Object.values(schemas).map(([name, uri]) =>
    withAttributes(
      element('uri'),
      { name: 'name', namespace: null, value: name },
      { name: 'uri', namespace: null, value: uri },
    ),
  )
  return xmlBytes(elementIn('urn:oasis:names:tc:entity:xmlns:xml:catalog', 'catalog', ...entries))
}
