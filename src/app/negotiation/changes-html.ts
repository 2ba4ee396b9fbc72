// Changes of what came back -> a page of its own, for whoever reads them without the program.

import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { tellIn, type Tell } from '../../base/phrases/tell.js'
import { say, type MessageLanguage } from '../../base/sentence.js'
import { lines } from '../../html/elements.js'
import { pageOf } from '../../redline/page.js'
import type { ReturnedChange } from '../../redline/returned.js'
import type { Comparison } from './compare.js'
import { remarksOf, sentenceOf, sortsOf } from './changes-in-words.js'

/**
 * The page.
 * @param name of the file that came back
 */
export function changesAsHtml({ sent, changes }: Comparison, name: string, language: MessageLanguage): string {
  const tell = tellIn(language)
  const title = tell('compare-title', { file: name })
  const sorts = sortsOf(changes).map(({ heading, isLoud, sections }) =>
    h(
      'section',
      { className: isLoud ? ['loud'] : [] },
      lines([
        h('h2', say(heading, language)),
        ...sections.flatMap(({ section, changes: own }): ElementContent[] => [
          h('h3', section === '' ? tell('compare-beginning') : section),
          h('ul', lines(own.map((change) => changeToHast(change, language, tell)))),
        ]),
      ]),
    ),
  )
  const about =
    sent === null
      ? []
      : [
          h(
            'p',
            tell('compare-sent', { id: sent.id, recipient: sent.recipient, date: sent.date, version: sent.version }),
          ),
        ]
  const none = changes.length === 0 ? [h('p', tell('compare-none'))] : []
  return pageOf(title, language, lines([h('h1', title), ...about, ...none, ...sorts]))
}

function changeToHast(change: ReturnedChange, language: MessageLanguage, tell: Tell): Element {
  const { kind, before, after, line } = change
  const heard = (word: string): Element => h('span', { className: ['heard'] }, `${word}: `)
  const words: ElementContent[] =
    kind === 'added' || kind === 'removed' || kind === 'changed' || kind === 'value'
      ? [
          ...(before === null ? [] : [h('del', [heard(tell('redline-deleted')), before])]),
          ...(before === null || after === null ? [] : [{ type: 'text', value: ' ' } as const]),
          ...(after === null ? [] : [h('ins', [heard(tell('redline-inserted')), after])]),
        ]
      : []
  return h(
    'li',
    lines([
      /* What is marked says by its marks what has become of it. */
      ...(words.length > 0 && kind !== 'value' ? [] : [h('p', say(sentenceOf(change), language))]),
      ...(words.length === 0 ? [] : [h('p', { className: ['words'] }, words)]),
      ...remarksOf(change).map((remark) => h('p', { className: ['remark'] }, say(remark, language))),
      ...(line === '' || line === before || line === after
        ? []
        : [h('p', { className: ['remark'] }, tell('compare-line', { line }))]),
    ]),
  )
}
