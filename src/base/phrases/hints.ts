// Hints that many rules share.

export const hints = {
  'annex-file': {
    en: 'leave out `content/`: `file: <path>`',
    sv: 'utelämna `content/`: `file: <path>`',
    nb: 'utelat `content/`: `file: <path>`',
  },
  'did-you-mean': {
    en: 'did you mean `<name>`?',
    sv: 'menade du `<name>`?',
    nb: 'mente du `<name>`?',
  },
} as const

/** The words around a problem. */
export const words = {
  error: { en: 'error', sv: 'fel', nb: 'feil' },
  warning: { en: 'warning', sv: 'varning', nb: 'advarsel' },
  hint: { en: 'hint', sv: 'råd', nb: 'råd' },
} as const
