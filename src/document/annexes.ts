// Annexes -> their labels and parts. Annexes that exist elsewhere under fixed numbers keep them.

import { sha256 } from '../base/hash.js'
import type { AnnexData } from '../data/agreement.js'
import type { LanguageForms } from '../data/language.js'
import { formatDate } from '../locale/dates.js'
import { unbroken, word } from '../locale/words.js'
import type { Block, Part } from '../model/document.js'
import { localizedText } from './context.js'
import type { Edition } from './edition.js'
import type { OutlineNode } from './outline.js'
import { scheduleBlocks } from './schedule/annex.js'
import type { AnnexLabel, Scope } from './scope.js'
import { buildNodes } from './sections.js'
import { annexNumbers, attachedName } from '../library/annexes.js'

/** How annexes are called: "Bilaga 1", "bilaga 1". */
export function annexLabels(annexes: readonly AnnexData[], language: LanguageForms): Map<string, AnnexLabel> {
  return new Map(
    [...annexNumbers(annexes)].map(([id, count]): [string, AnnexLabel] => {
      const number = String(count)
      return [
        id,
        {
          label: unbroken(word(language, 'annex', { number })),
          running: unbroken(word(language, 'annexRunning', { number })),
        },
      ]
    }),
  )
}

/** An annex as a part of the Document. */
export function annexPart(annex: AnnexData, nodes: readonly OutlineNode[], edition: Edition, scope: Scope): Part {
  scope.annex = annex.id
  const blocks = annex.content === 'schedule' ? scheduleBlocks(edition.instance, scope) : buildNodes(nodes, scope)
  const file = annex.content === 'file' ? fileBlocks(annex, edition, scope) : []
  scope.annex = null
  return {
    kind: 'annex',
    id: annex.id,
    label: scope.annexLabels.get(annex.id)?.label ?? null,
    title: [{ kind: 'text', text: localizedText(annex.title, edition.code) ?? '', source: null }],
    date: annex.date === undefined ? null : formatDate(edition.language, annex.date),
    content: annex.content,
    blocks: [...blocks, ...file],
  }
}

/** An annex that travels beside is named with its hash, so that it can be proved which file was meant. */
function fileBlocks(annex: AnnexData, { library, instance, languages, language }: Edition, scope: Scope): Block[] {
  const bytes = library.sources.content.attachments.get(annex.file ?? '')
  if (bytes === undefined) return []
  const hash = sha256(bytes)
  const number = annexNumbers(instance.agreement.data.annexes ?? []).get(annex.id) ?? 0
  return [
    {
      kind: 'paragraph',
      inlines: [{ kind: 'text', text: scope.word('fileNote'), source: null }],
      source: null,
    },
    {
      kind: 'facts',
      title: null,
      rows: [
        {
          id: null,
          label: scope.word('file'),
          value: [
            {
              kind: 'text',
              text: attachedName(annex, number, library.languages.get(languages[0] ?? '') ?? language),
              source: null,
            },
          ],
        },
        { id: null, label: 'SHA-256', value: [{ kind: 'text', text: hash, source: null }] },
      ],
      source: null,
    },
  ]
}
