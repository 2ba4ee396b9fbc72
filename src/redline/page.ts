// A page of changes that stands by itself: no scripts, no files beside it.

import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { writtenHtml } from '../html/written.js'

/**
 * The page as HTML. What is marked is underlined or struck out, and heard.
 * @param heading stands above the body; none unless given
 */
export function pageOf(
  title: string,
  language: string,
  body: readonly ElementContent[],
  heading: string | null = null,
): string {
  const page = h('html', { lang: language }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', title),
      h('style', style),
    ]),
    h('body', [h('main', [...(heading === null ? [] : [h('h1', heading)]), ...body])]),
  ])
  return `<!doctype html>\n${writtenHtml([page])}\n`
}

const style = `
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; }
main { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.25rem; margin-top: 2rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 0.25rem; }
ul { margin: 0; padding-left: 1.25rem; }
li { margin-top: 0.75rem; }
li p, td p { margin: 0; }
.loud { border-left: 0.375rem solid #a1260d; padding-left: 1rem; }
.remark { color: #555; font-size: 0.875rem; }
.moved { color: #555; font-size: 0.875rem; }
p, td, th { white-space: pre-line; overflow-wrap: anywhere; }
ins { background: #e3f1e6; text-decoration: underline; text-decoration-thickness: 2px; }
del { background: #fbe6e2; text-decoration: line-through; }
table { border-collapse: collapse; width: 100%; }
td, th { border-top: 1px solid #bbb; padding: 0.375rem 0.75rem 0.375rem 0; text-align: left; vertical-align: top; }
.wide { overflow-x: auto; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`
