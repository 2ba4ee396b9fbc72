// The page around the agreement. Goes in: a Handlebars template and the values it may name. Comes out: the page.
// Values are escaped; only the style sheet and the body, which other modules have written, go in as they are.

import Handlebars from 'handlebars'
import { openMemory, step } from '../base/memory.js'

/** What the page template may name. */
export interface FrameValues {
  /** BCP 47 code of the page's language. */
  readonly language: string
  readonly title: string
  readonly description: string
  readonly author: string
  /** Comma-separated. */
  readonly keywords: string
  readonly header: { readonly left: string; readonly right: string }
  readonly mark: string | null
  readonly copy: string | null
  /** True when the agreement has a table of contents to stand beside the text. */
  readonly contents: boolean
  /** CSS. */
  readonly style: string
  /** HTML. */
  readonly body: string
}

/**
 * Fills the page template.
 * @throws when the template is not valid Handlebars, or names a value or a helper that does not exist
 */
export function fillFrame(template: string, values: FrameValues): string {
  return compiledFrame(template).fill({
    ...values,
    style: new Handlebars.SafeString(values.style),
    body: new Handlebars.SafeString(values.body),
  })
}

/** A frame that can be filled; values that are no `SafeString` are escaped. */
export interface CompiledFrame {
  readonly fill: (values: object) => string
}

/** The template, ready to be filled: the same text is compiled once. */
export function compiledFrame(template: string): CompiledFrame {
  return frames.of(compiled, template, () => ({
    fill: Handlebars.create().compile(template, { strict: true, knownHelpersOnly: true }),
  }))
}

const compiled = step<CompiledFrame>('compiled frame')

/** Room for the frames of some offices: pages, the site. */
const frames = openMemory(200_000)
