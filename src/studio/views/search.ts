// Words -> where they stand: in titles, names of parties, texts of clauses. Small letters and accents make no difference.

import { nameIn } from '../../data/party.js'
import { instancesOf } from '../../document/instance.js'
import type { Ask } from '../ask.js'
import type { Hit } from '../protocol.js'
import { innerPath } from '../told.js'
import { usedBy } from './agreement.js'

/** So many are shown. */
const most = 60

/** Signs on each side of what is found, in an excerpt. */
const around = 60

/** What holds all the words, titles first. */
export function search({ desk, query }: Ask): readonly Hit[] {
  const words = folded(query.get('q') ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return []
  const library = desk.workspace.library()
  const hits: Hit[] = []
  const look = (text: string, hit: Omit<Hit, 'excerpt'>): void => {
    const excerpt = excerptOf(text, words)
    if (excerpt !== null) hits.push({ ...hit, excerpt })
  }
  for (const { id, data } of library.agreements.values())
    for (const title of new Set([...Object.values(data.title), id]))
      look(title, { kind: 'agreement', title: data.title[data.authentic[0] ?? ''] ?? id, agreement: id, path: null })
  for (const agreement of library.agreements.values()) {
    const language = agreement.data.authentic[0] ?? ''
    const parties = new Set(instancesOf(agreement, library).flatMap(({ signers }) => signers.map(({ party }) => party)))
    for (const party of parties) {
      const name = nameIn(party, language)
      look(name, { kind: 'party', title: name, agreement: agreement.id, path: null })
    }
  }
  const uses = usedBy(library)
  for (const clauses of library.clauses.values())
    for (const { id, data, body, file } of clauses.values()) {
      const path = innerPath(file, desk.workspace.sources().content)
      look(`${data.title ?? ''}\n${body}`, {
        kind: 'clause',
        title: data.title ?? id,
        agreement: onlyOne(uses.get(id) ?? []),
        path,
      })
    }
  return [
    ...new Map(hits.map((hit) => [JSON.stringify([hit.kind, hit.title, hit.agreement, hit.path]), hit])).values(),
  ].slice(0, most)
}

/** The one agreement that uses a clause; none for what several share. */
function onlyOne([first, ...others]: readonly string[]): string | null {
  return first === undefined || others.length > 0 ? null : first
}

/** The text around the first of the words, with all of them marked; null where one is missing. */
function excerptOf(text: string, words: readonly string[]): string | null {
  const plain = folded(text)
  if (!words.every((word) => plain.includes(word))) return null
  const first = Math.min(...words.map((word) => plain.indexOf(word)))
  const [from, to] = [Math.max(0, first - around), Math.min(text.length, first + 2 * around)]
  const piece = text.slice(from, to)
  const marks = words.flatMap((word) => placesOf(word, plain.slice(from, to)))
  let marked = ''
  let at = 0
  for (const [start, end] of marks.sort(([a], [b]) => a - b)) {
    if (start < at) continue
    marked += `${piece.slice(at, start)}\u2068${piece.slice(start, end)}\u2069`
    at = end
  }
  const whole = (marked + piece.slice(at)).replace(/\s+/g, ' ').trim()
  return `${from > 0 ? '…' : ''}${whole}${to < text.length ? '…' : ''}`
}

function placesOf(word: string, text: string): [number, number][] {
  const found: [number, number][] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    found.push([at, at + word.length])
  return found
}

/** In small letters without accents, sign by sign, so that places stay the same. */
function folded(text: string): string {
  return [...text.normalize('NFC')]
    .map((sign) => {
      const plain = sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
      return plain.length === sign.length ? plain : sign
    })
    .join('')
}
