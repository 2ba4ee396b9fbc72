// What the browser loads: the page of the studio, its scripts and styles, and the fonts that pages are drawn in.

import { join } from 'node:path'
import { h } from 'hastscript'
import { writtenHtml } from '../html/written.js'
import { readAssets } from '../io/assets.js'
import { packageRoot } from '../io/installation.js'
import { isUnread, readFileWithin } from '../io/read-file.js'
import type { FontFiles } from '../layout/fonts.js'

export interface StaticFile {
  readonly type: string
  readonly bytes: Uint8Array
}

/** No script or style of the studio is larger. */
const largest = 8_000_000

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml; charset=utf-8',
}

/** The file of an address; null for none. */
export function staticFile(path: string): StaticFile | null {
  const font = /^\/fonts\/(regular|italic|bold|boldItalic)\.ttf$/.exec(path)?.[1]
  if (font !== undefined) return { type: 'font/ttf', bytes: fontFiles()[font as keyof FontFiles] }
  const [, name = '', ending = ''] = /^\/studio\/([A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*\.([a-z0-9]+))$/.exec(path) ?? []
  const type = types[ending]
  if (type === undefined) return null
  const read = readFileWithin(join(packageRoot(), 'dist', 'studio', name), largest)
  return isUnread(read) ? null : { type, bytes: read }
}

let fonts: FontFiles | null = null
const fontFiles = (): FontFiles => (fonts ??= readAssets().fonts)

/**
 * The one page. What it shows it asks for.
 * @param nonce by which styles that the editor makes are allowed
 */
export function studioPage(nonce: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="csp-nonce" content="${nonce}">
<title>avtal</title>
<link rel="icon" href="/studio/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/studio/style.css">
<script type="module" src="/studio/main.js"></script>
</head>
<body><div id="studio"></div></body>
</html>
`
}

/**
 * What is shown instead where the page is not given: why, in the look of the studio.
 * @param language of the words, as HTML names it
 */
export function refusalPage(why: string, language: string): string {
  const page = h('html', { lang: language }, [
    h('head', [
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', 'avtal'),
      h('link', { rel: 'icon', href: '/studio/icon.svg', type: 'image/svg+xml' }),
      h('link', { rel: 'stylesheet', href: '/studio/style.css' }),
    ]),
    h('body', [h('main', { class: 'refused' }, [h('h1', { class: 'ds-heading' }, 'Avtal'), h('p', why)])]),
  ])
  return `<!doctype html>\n${writtenHtml([page])}\n`
}
