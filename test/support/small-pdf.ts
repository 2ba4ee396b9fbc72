// The smallest PDF that can be enclosed as an annex, or signed: one page with some words.

import { joined } from './pdf-updates.js'

/** An A4 page that says one thing, in the oldest form of the format. */
export function smallPdf(words = 'Avtal'): Uint8Array {
  const content = `BT /F1 24 Tf 72 720 Td (${words.replace(/[\\()]/gu, '\\$&')}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Producer (test) >>',
  ]
  let body = '%PDF-1.7\n'
  const rows = objects.map((object, index) => {
    const at = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  return joined(`${body}${table}${trailer}`)
}
