// What stands above the text of a clause, for the program.

/** The lines of dashes with what stands between them, by offsets; null where a text has none. */
export function frontMatterIn(text: string): { readonly from: number; readonly to: number } | null {
  if (!text.startsWith('---\n')) return null
  const end = /\n---[ \t]*(?=\n|$)/.exec(text)
  return end === null ? null : { from: 0, to: end.index + end[0].length }
}

/** The heading that it gives the clause; '' for none. */
export function titleIn(frontMatter: string): string {
  const [, written = ''] = /^title:[ \t]+(\S.*)$/m.exec(frontMatter) ?? []
  return written.trim().replace(/^(["'])(.*)\1$/, '$2')
}
