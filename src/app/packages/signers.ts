// Instances with their signed originals -> where what the signatures say of themselves is not what the register says of who
// signed: other names, one key or one name for two parties, parties without a signature. Nothing of it stops a package.

import type { ArchivedInstance, ArchivedOriginal, ArchivedParty } from '../../archive/package/instance.js'
import type { PdfSignature } from '../../archive/package/pdf-signatures.js'
import { printable } from '../../base/printable.js'
import { problem, type Problem } from '../../base/problem.js'
import type { Library } from '../../library/types.js'
import { signatureBlocksOf } from '../../model/walk.js'

/**
 * Compares. Rule `archive/signers`, warnings: a signature that cannot be read; a signer or an organisation whose name is not
 * the one that the register has; the same certificate's key, or the same name, for two parties; a party that has signed by
 * the register and not in the file, or the other way round. Of a seal that stands in no party's field the name is a service's.
 */
export function comparedSigners(instances: readonly ArchivedInstance[], library: Library): Problem[] {
  return instances.flatMap((instance) => {
    const place = library.agreements.get(instance.agreement)?.placeOf(['signing']) ?? {
      file: instance.agreement,
      line: 1,
      column: 1,
    }
    return instance.originals.flatMap((original) =>
      original.kind === 'scan' ? [] : compared(original, instance).map((told) => told(place)),
    )
  })
}

type Told = (place: Problem['place']) => Problem

/** A signature with the party in whose field it stands; null for a field of nobody's, or where the field is not known. */
interface PlacedSignature extends PdfSignature {
  readonly party: ArchivedParty | null
}

function compared(original: ArchivedOriginal, instance: ArchivedInstance): Told[] {
  const { name: file, signatures, kind } = original
  const edition = instance.editions.find(({ languages }) => languages.join('+') === original.languages.join('+'))
  const blocks = new Map(
    (edition === undefined ? [] : signatureBlocksOf(edition.document)).map((one) => [one.field, one]),
  )
  const placed = signatures.map(printed).map((signature): PlacedSignature => {
    const id = blocks.get(signature.field ?? '')?.party
    return { ...signature, party: instance.parties.find(({ party }) => party.id === id) ?? null }
  })
  const unread = placed.filter(({ certificate }) => certificate === null)
  const read = placed.filter(({ certificate }) => certificate !== null)
  const isRegistered = instance.parties.some(({ signed }) => signed !== null)
  return [
    ...unread.map((): Told => (place) => problem('archive/signers#unreadable', { file }, place)),
    ...read.flatMap((signature) => otherName(signature, file, kind, instance)),
    ...sharedBy(read, file),
    ...(isRegistered && placed.some(({ party }) => party !== null) ? absent(placed, file, instance) : []),
  ]
}

/** Certificates may name their holder anything. */
function printed(signature: PdfSignature): PdfSignature {
  const { name, organisation } = signature
  const plain = (text: string | null): string | null => (text === null ? null : printable(text))
  return { ...signature, name: plain(name), organisation: plain(organisation) }
}

/** A name, or an organisation, that the register does not know: both are named. */
function otherName(
  { name, organisation, party }: PlacedSignature,
  file: string,
  kind: ArchivedOriginal['kind'],
  { parties }: ArchivedInstance,
): Told[] {
  if (party === null && kind === 'sealed') return []
  const among = party === null ? parties : [party]
  const registered = among.flatMap(({ signatures }) => signatures.flatMap((one) => one.name ?? []))
  const organisations = among.flatMap(({ party: { name: own, short } }) => [
    own,
    ...(short === undefined ? [] : [short]),
  ])
  const isOrganisation = name !== null && organisations.some((one) => isSameName(one, name))
  const signer = name ?? organisation ?? '–'
  return [
    ...(registered.length === 0 || isOrganisation || registered.some((one) => isSameName(one, signer))
      ? []
      : [(place: Problem['place']) => problem('archive/signers#name', { file, signer, registered }, place)]),
    ...(organisation === null || organisations.some((one) => isSameName(one, organisation))
      ? []
      : [
          (place: Problem['place']) =>
            problem(
              'archive/signers#organisation',
              { file, organisation, parties: among.map(({ party: own }) => own.name) },
              place,
            ),
        ]),
  ]
}

/** One key, or one name, in the fields of two parties. Where no field is known every signature counts as somebody else's. */
function sharedBy(signatures: readonly PlacedSignature[], file: string): Told[] {
  const counts = signatures.filter(({ party, field }) => party !== null || field === null)
  const groupsBy = (keyOf: (one: PlacedSignature) => string | null): PlacedSignature[][] => {
    const groups = new Map<string, PlacedSignature[]>()
    for (const one of counts) {
      const key = keyOf(one)
      if (key !== null) groups.set(key, [...(groups.get(key) ?? []), one])
    }
    return [...groups.values()].filter((group) => group.length > 1 && !isOneParty(group))
  }
  const byKey = groupsBy(({ key }) => key)
  const sameKey = new Set(byKey.flat())
  const byName = groupsBy(({ name, organisation }) =>
    name === null && organisation === null
      ? null
      : JSON.stringify([comparable(name ?? ''), comparable(organisation ?? '')]),
  ).filter((group) => !group.every((one) => sameKey.has(one)))
  return [...byKey.map((group) => shared('key', group, file)), ...byName.map((group) => shared('name', group, file))]
}

/** What is told of signatures that share a key or a name: for whom, where that is known. */
function shared(what: 'key' | 'name', group: readonly PlacedSignature[], file: string): Told {
  const signer = group[0]?.name ?? group[0]?.organisation ?? '–'
  const parties = [...new Set(group.flatMap(({ party }) => party?.party.name ?? []))]
  return (place) =>
    parties.length < 2
      ? problem(shares[what].one, { file, signer }, place)
      : problem(shares[what].same, { file, signer, parties }, place)
}

const shares = {
  key: { one: 'archive/signers#one-key', same: 'archive/signers#same-key' },
  name: { one: 'archive/signers#one-name', same: 'archive/signers#same-name' },
} as const

function isOneParty(group: readonly PlacedSignature[]): boolean {
  const parties = new Set(group.map(({ party }) => party?.party.id ?? null))
  return parties.size === 1 && !parties.has(null)
}

/** Parties that have signed by the register and not in the file, and the other way round. */
function absent(placed: readonly PlacedSignature[], file: string, { parties }: ArchivedInstance): Told[] {
  const inFile = new Set(placed.flatMap(({ party }) => party?.party.id ?? []))
  return parties.flatMap(({ party, signed }): Told[] => {
    if ((signed !== null) === inFile.has(party.id)) return []
    const entry = signed === null ? 'archive/signers#unregistered' : 'archive/signers#absent'
    return [(place) => problem(entry, { file, party: party.name }, place)]
  })
}

/** Names are the same where all words of the shorter stand in the longer: "Lind, Eva" and "Eva Maria Lind". */
function isSameName(a: string, b: string): boolean {
  const [first, second] = [comparable(a).split(' '), comparable(b).split(' ')]
  const [shorter, longer] = first.length <= second.length ? [first, new Set(second)] : [second, new Set(first)]
  return shorter.every((word) => word !== '' && longer.has(word))
}

function comparable(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
