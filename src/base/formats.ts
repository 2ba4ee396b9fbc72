// The formats that an edition is rendered to, with all that is known of each but how it is made (render/formats.ts). What
// lists formats anywhere is taken from here, so that a new one is written here and there, and nowhere else.

/** What is the same for every file of a format. */
export interface FormatFacts {
  /** Ending of its files, without the full stop. */
  readonly extension: string
  /** Media type (IANA). */
  readonly mediaType: string
  /** PRONOM unique identifier; null where only the bytes of a file tell. */
  readonly pronom: string | null
  /** What people call it, on the cover page of a package. */
  readonly label: string
  /** True where each recipient gets a copy of its own, marked and numbered. */
  readonly copies: boolean
  /** True where the site offers the file beside its page. */
  readonly published: boolean
  /** As which variant a case system registers the file (Noark 5, M700: production, archive); null where it does not. */
  readonly variant: 'P' | 'A' | null
}

/** In the order in which they are listed and made. */
export const formats = {
  pdf: {
    extension: 'pdf',
    mediaType: 'application/pdf',
    pronom: null,
    label: 'PDF/A',
    copies: true,
    published: true,
    variant: 'A',
  },
  docx: {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    pronom: 'fmt/412',
    label: 'DOCX',
    copies: true,
    published: true,
    variant: 'P',
  },
  html: {
    extension: 'html',
    mediaType: 'text/html',
    pronom: 'fmt/471',
    label: 'HTML',
    copies: false,
    published: false,
    variant: null,
  },
} as const satisfies Readonly<Record<string, FormatFacts>>

export type Format = keyof typeof formats

/** A format that the site offers beside its pages. */
export type PublishedFormat = { [Id in Format]: (typeof formats)[Id]['published'] extends true ? Id : never }[Format]

export const formatIds = Object.keys(formats) as readonly Format[]

/** True for the id of a format. */
export function isFormat<Name extends string>(name: Name): name is Name & Format {
  return Object.hasOwn(formats, name)
}

/** True for a format that the site offers beside its pages. */
export function isPublished(format: Format): format is PublishedFormat {
  return formats[format].published
}

export const publishedFormats = formatIds.filter(isPublished)
