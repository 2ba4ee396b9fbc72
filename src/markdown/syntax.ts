// Markdown -> syntax tree: CommonMark with the tables and footnotes of GitHub's, and nothing else of that, so that a tilde, a
// bracket and an address stay what they are in a clause.

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

const processor = unified().use(remarkParse).use(tablesAndFootnotes).freeze()

function tablesAndFootnotes(this: Processor): void {
  this.data('micromarkExtensions', [gfmTable(), gfmFootnote()])
  this.data('fromMarkdownExtensions', [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()])
}
