// What the reader has chosen, kept in the browser: language, light or dark, how text is edited, how wide the panes are.

import { effect, signal, type Signal } from '@preact/signals'
import { messageLanguages, type MessageLanguage } from '../../base/sentence.js'
import { languageOf } from './language.js'

export const schemes = ['auto', 'light', 'dark'] as const
export type Scheme = (typeof schemes)[number]

export const language = kept<MessageLanguage>('language', messageLanguages, languageOf(navigator.languages))
export const scheme = kept<Scheme>('scheme', schemes, 'auto')

/** `plain` is a bare text field, which screen readers know best. */
export const editing = kept('editing', ['rich', 'plain'] as const, 'rich')

/** How the facts of an agreement are shown: by form, or as the text of their file. */
export const factsAs = kept('facts-as', ['form', 'text'] as const, 'form')

/** Of the text, in per cent of what text and pages share. */
export const share = keptNumber('share', 46, 20, 80)

effect(() => {
  document.documentElement.lang = language.value
})
effect(() => {
  document.documentElement.dataset.colorScheme = scheme.value
})

function kept<Choice extends string>(name: string, choices: readonly Choice[], usual: Choice): Signal<Choice> {
  const read = stored(name)
  const chosen = signal(choices.find((choice) => choice === read) ?? usual)
  keep(name, chosen)
  return chosen
}

function keptNumber(name: string, usual: number, least: number, most: number): Signal<number> {
  const read = Number(stored(name) ?? Number.NaN)
  const chosen = signal(read >= least && read <= most ? read : usual)
  keep(name, chosen)
  return chosen
}

/* A browser may refuse to keep anything; a choice then lasts as long as the page. */
function stored(name: string): string | null {
  try {
    return localStorage.getItem(`avtal-${name}`)
  } catch {
    return null
  }
}

function keep(name: string, chosen: Signal<string> | Signal<number>): void {
  let first = true
  effect(() => {
    const value = `${chosen.value}`
    if (!first)
      try {
        localStorage.setItem(`avtal-${name}`, value)
      } catch {
        /* As above. */
      }
    first = false
  })
}
