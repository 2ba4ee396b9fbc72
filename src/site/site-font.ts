// The typeface that the site brings itself, so that no reader's address goes to another host.

/** Files under `assets/`, and what each is in CSS. */
export const siteFont = {
  family: 'Source Sans 3',
  styles: [
    { file: 'source-sans-3-regular.woff2', weight: 400, style: 'normal' },
    { file: 'source-sans-3-italic.woff2', weight: 400, style: 'italic' },
    { file: 'source-sans-3-semibold.woff2', weight: 600, style: 'normal' },
    { file: 'source-sans-3-semibold-italic.woff2', weight: 600, style: 'italic' },
  ],
} as const
