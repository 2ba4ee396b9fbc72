// Markdown -> syntax tree: CommonMark with the tables and footnotes of GitHub's, and nothing else of that, so that a tilde, a
// bracket and an address stay what they are in a clause; and with emphasis that may end in a mark before a letter.

import type { Root } from 'mdast'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'

/** The tree of a text, every node with its offsets. */
export function readMarkdown(text: string): Root {
  return processor.parse(text)
}

/**
 * CommonMark lets no emphasis end between a mark and a letter, nor begin between a letter and a mark: `**”Avtalet”**s` and
 * `**50 %**och` would be printed with their asterisks. These marks count as letters there, so that it does.
 */
const emphasisNextToMarks = {
  attentionMarkers: {
    null: [
      [0x21, 0x7e],
      [0xa1, 0xbf],
      [0x2010, 0x205e],
      [0x20a0, 0x20bf],
    ].flatMap(([first = 0, last = 0]) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((code) =>
        /[\p{P}\p{S}]/u.test(String.fromCodePoint(code)),
      ),
    ),
  },
}

const processor = unified().use(remarkParse).use(tablesAndFootnotes).freeze()

function tablesAndFootnotes(this: Processor): void {
  this.data('micromarkExtensions', [gfmTable(), gfmFootnote(), emphasisNextToMarks])
  this.data('fromMarkdownExtensions', [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()])
}
