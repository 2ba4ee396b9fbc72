// Words -> the agreements of home that hold them, in their titles, parties or where they stand; capitals and accents count for nothing.

import type { HomeAgreement } from '../../protocol.js'

export function matching(agreements: readonly HomeAgreement[], words: string): HomeAgreement[] {
  const sought = folded(words)
    .split(/\s+/)
    .filter((word) => word !== '')
  return agreements.filter(({ agreement, title, parties, standing }) => {
    const text = folded([agreement, title, standing, ...parties].join(' '))
    return sought.every((word) => text.includes(word))
  })
}

/** What was found in an excerpt, which stands between U+2068 and U+2069, and what stands around it. */
export function pieces(excerpt: string): { text: string; found: boolean }[] {
  return excerpt
    .split(/(\u2068[^\u2069]*\u2069)/)
    .filter((text) => text !== '')
    .map((text) => {
      const found = text.startsWith('\u2068')
      return { text: found ? text.slice(1, -1) : text, found }
    })
}

/** å and a are different letters to those who use them; to who searches in haste they are the same. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/ø/g, 'o').replace(/æ/g, 'ae')
}
