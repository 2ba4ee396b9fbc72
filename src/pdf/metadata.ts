// Document properties, twice as the standard wants them: the information dictionary and XMP, which say the same
// (ISO 19005-2, 6.6; ISO 14289-1, 7.1). The only date is the version's.

import type { Document } from '../model/document.js'

/** Part and level of ISO 19005. */
export type Conformance = '2a' | '3a'

export function information(document: Document): Record<string, string> {
  const { title, subject, author, keywords } = document.metadata
  const date = `D:${document.date.replaceAll('-', '')}000000Z`
  const entries = {
    Title: title,
    Author: author,
    Subject: subject,
    Keywords: keywords.join(', '),
    Creator: generator,
    Producer: generator,
    CreationDate: date,
    ModDate: date,
  }
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== ''))
}

/** The XMP packet in UTF-8. */
export function xmp(document: Document, conformance: Conformance): Uint8Array {
  const { title, subject, author, keywords } = document.metadata
  const language = document.languages[0] ?? 'x-default'
  const date = `${document.date}T00:00:00Z`
  const alternatives = (value: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(value)}</rdf:li><rdf:li xml:lang="${escaped(language)}">${escaped(value)}</rdf:li></rdf:Alt>`
  const packet = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
   <dc:format>application/pdf</dc:format>
   <dc:title>${alternatives(title)}</dc:title>
   ${optional(author, `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`)}
   ${optional(subject, `<dc:description>${alternatives(subject)}</dc:description>`)}
   <dc:language><rdf:Bag>${document.languages.map((code) => `<rdf:li>${escaped(code)}</rdf:li>`).join('')}</rdf:Bag></dc:language>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
   <xmp:CreateDate>${date}</xmp:CreateDate>
   <xmp:ModifyDate>${date}</xmp:ModifyDate>
   <xmp:CreatorTool>${generator}</xmp:CreatorTool>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
   <pdf:Producer>${generator}</pdf:Producer>
   ${optional(keywords.join(), `<pdf:Keywords>${escaped(keywords.join(', '))}</pdf:Keywords>`)}
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
   <pdfaid:part>${conformance.charAt(0)}</pdfaid:part>
   <pdfaid:conformance>${conformance.charAt(1).toUpperCase()}</pdfaid:conformance>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
   <pdfuaid:part>1</pdfuaid:part>
  </rdf:Description>
${uaExtension}
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`
  return Buffer.from(packet, 'utf8')
}

const generator = 'avtal'

/** PDF/A wants a description of every schema that it does not know itself; PDF/UA's is one (ISO 19005-2, 6.6.2.3). */
const uaExtension = `  <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
   <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
     <pdfaProperty:name>part</pdfaProperty:name>
     <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
     <pdfaProperty:category>internal</pdfaProperty:category>
     <pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
   </rdf:li></rdf:Bag></pdfaExtension:schemas>
  </rdf:Description>`

function optional(value: string, element: string): string {
  return value === '' ? '' : element
}

/** Text for XML: control characters have no place there at all. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
