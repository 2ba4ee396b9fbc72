// A text that is too long for where it stands -> its beginning and an ellipsis: whole words as long as one fits.

/** The text where it fits, or as many of its words as do, or letters of the first one; `…` says that more follows. */
export function shortened(text: string, fits: (candidate: string) => boolean): string {
  if (fits(text)) return text
  const words = text.split(' ')
  const [first = ''] = words
  const letters = [...first]
  for (let count = words.length - 1; count > 0; count--) {
    const candidate = ended(words.slice(0, count).join(' '))
    if (fits(candidate)) return candidate
  }
  for (let count = letters.length - 1; count > 0; count--) {
    const candidate = ended(letters.slice(0, count).join(''))
    if (fits(candidate)) return candidate
  }
  return '…'
}

/** No comma or dash stands before the ellipsis. */
function ended(text: string): string {
  return `${text.replace(/[\s\p{P}]+$/u, '')}…`
}
