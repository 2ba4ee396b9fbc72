// How the editor looks: colours of the studio, and what signs of Markdown and YAML mean.

import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

const monospace = 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace'

const theme = EditorView.theme({
  '&': { height: '100%', fontSize: '0.9375rem', color: 'var(--ds-color-neutral-text-default)' },
  '&.cm-focused': { outline: '2px solid var(--ds-color-accent-base-default)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: '1.65', overflow: 'auto' },
  '&[data-kind=yaml] .cm-scroller': { fontFamily: monospace, fontSize: '0.875rem', lineHeight: '1.6' },
  '.cm-content': { padding: '1rem 0 40vh', caretColor: 'var(--ds-color-neutral-text-default)' },
  '.cm-line': { padding: '0 1.25rem 0 0.75rem' },
  '.cm-front-matter': {
    background: 'var(--ds-color-neutral-surface-tinted)',
    border: '1px solid var(--ds-color-neutral-border-subtle)',
    borderRadius: '4px',
    color: 'var(--ds-color-neutral-text-subtle)',
    cursor: 'pointer',
    font: 'inherit',
    fontSize: '0.875rem',
    maxWidth: '100%',
    minHeight: '1.75rem',
    padding: '0 0.5rem',
    textAlign: 'start',
  },
  '.cm-front-matter:focus-visible': { outline: '2px solid var(--ds-color-accent-base-default)' },
  '.cm-cursor': { borderLeftColor: 'var(--ds-color-neutral-text-default)', borderLeftWidth: '2px' },
  '.cm-gutters': {
    background: 'transparent',
    border: 'none',
    color: 'var(--ds-color-neutral-text-subtle)',
    fontFamily: monospace,
    fontSize: '0.75rem',
  },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '2.5rem', lineHeight: '2.06' },
  '.cm-activeLine': { background: 'var(--studio-line)' },
  '.cm-activeLineGutter': { background: 'var(--studio-line)', color: 'var(--ds-color-neutral-text-default)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--studio-selection) !important',
  },
  '.cm-selectionMatch': { background: 'var(--studio-found)' },
  '.cm-searchMatch': { background: 'var(--studio-found)', outline: '1px solid var(--ds-color-neutral-border-default)' },
  '.cm-panels': {
    background: 'var(--ds-color-neutral-surface-tinted)',
    color: 'var(--ds-color-neutral-text-default)',
    borderColor: 'var(--ds-color-neutral-border-subtle)',
  },
  '.cm-panel.cm-search': { padding: '0.5rem 2rem 0.5rem 0.75rem', fontSize: '0.875rem' },
  '.cm-panel.cm-search label': { fontSize: '0.875rem' },
  '.cm-textfield': {
    background: 'var(--ds-color-neutral-surface-default)',
    border: '1px solid var(--ds-color-neutral-border-default)',
    borderRadius: '4px',
    color: 'inherit',
    fontSize: '0.875rem',
    padding: '0.25rem 0.5rem',
  },
  '.cm-button': {
    background: 'var(--ds-color-neutral-surface-default)',
    border: '1px solid var(--ds-color-neutral-border-strong)',
    borderRadius: '4px',
    color: 'inherit',
    fontSize: '0.875rem',
    padding: '0.25rem 0.5rem',
  },
  '.cm-tooltip': {
    background: 'var(--ds-color-neutral-surface-default)',
    border: '1px solid var(--ds-color-neutral-border-default)',
    borderRadius: '6px',
    color: 'var(--ds-color-neutral-text-default)',
    boxShadow: '0 4px 16px rgb(0 0 0 / 0.16)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'inherit', fontSize: '0.875rem', maxHeight: '18em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.25rem 0.5rem' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    background: 'var(--ds-color-accent-base-default)',
    color: 'var(--ds-color-accent-base-contrast-default)',
  },
  '.cm-completionDetail': { fontStyle: 'normal', opacity: '0.85' },
  '.cm-diagnostic': { borderLeftWidth: '3px', padding: '0.375rem 0.625rem', maxWidth: '32rem', fontSize: '0.875rem' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--ds-color-danger-base-default)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--ds-color-warning-base-default)' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--ds-color-danger-base-default)',
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '3px',
  },
  '.cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--ds-color-warning-border-default)',
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '3px',
  },
  '.cm-collapsedLines': {
    background: 'var(--ds-color-neutral-surface-tinted)',
    color: 'inherit',
    fontSize: '0.8125rem',
  },
  '.cm-collapsedLines::before, .cm-collapsedLines::after': { content: 'none !important' },
  '.cm-slot': {
    fontFamily: monospace,
    fontSize: '0.85em',
    background: 'var(--ds-color-accent-surface-tinted)',
    color: 'var(--ds-color-accent-text-default)',
    borderRadius: '3px',
    padding: '0.05em 0.15em',
  },
  '.cm-slot-block': { background: 'none', color: 'var(--ds-color-neutral-text-subtle)' },
  '.cm-chip': {
    background: 'var(--ds-color-accent-surface-tinted)',
    borderBottom: '1px solid var(--ds-color-accent-border-default)',
    borderRadius: '3px 3px 0 0',
    color: 'var(--ds-color-accent-text-default)',
    cursor: 'text',
    padding: '0.05em 0.25em',
  },
})

const signs = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '650' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: [tags.link, tags.url], color: 'var(--ds-color-accent-text-subtle)' },
  { tag: [tags.processingInstruction, tags.contentSeparator, tags.meta], color: 'var(--ds-color-neutral-text-subtle)' },
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--ds-color-accent-text-subtle)' },
  { tag: [tags.string, tags.quote], color: 'var(--ds-color-neutral-text-default)' },
  { tag: tags.comment, color: 'var(--ds-color-neutral-text-subtle)', fontStyle: 'italic' },
  {
    tag: [tags.separator, tags.punctuation, tags.squareBracket, tags.brace],
    color: 'var(--ds-color-neutral-text-subtle)',
  },
])

export const look = [theme, syntaxHighlighting(signs)]
