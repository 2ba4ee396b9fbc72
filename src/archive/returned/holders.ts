// The name in a certificate (X.520) -> who holds it: a person or a service, and the organisation. The number of a person is a
// part of such names, too, and nobody's business here.

import type { Certificate } from 'pkijs'

export type HolderName = Certificate['subject']

const commonName = '2.5.4.3'
const surname = '2.5.4.4'
const organisationName = '2.5.4.10'
const givenName = '2.5.4.42'

/** What the holder is called; null where the certificate does not say it. */
export function holderOf(name: HolderName): string | null {
  const whole = [valueOf(name, givenName), valueOf(name, surname)].flatMap((one) => one ?? []).join(' ')
  return valueOf(name, commonName) ?? (whole === '' ? null : whole)
}

export function organisationOf(name: HolderName): string | null {
  return valueOf(name, organisationName)
}

function valueOf({ typesAndValues }: HolderName, wanted: string): string | null {
  const value: unknown = typesAndValues.find(({ type }) => type === wanted)?.value.valueBlock.value
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
