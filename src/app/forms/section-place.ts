// Where a section that is added comes to stand.

/**
 * Behind the last section that has a number: before signatures, and what else comes last without one. At the end where none has.
 * @param headings of the sections there are, as their entries have them; undefined where they do not say
 * @returns the index of the new one
 */
export function placeOfSection(headings: readonly unknown[]): number {
  const last = headings.findLastIndex((heading) => heading === undefined || heading === 'numbered')
  return last < 0 ? headings.length : last + 1
}
