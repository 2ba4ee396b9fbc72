// Judge: the pages of a PDF as pdfplumber sees them look finished: no holes, nothing cut off, nothing that touches.

import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Inline } from '../../src/model/document.js'
import { textBottom } from '../../src/layout/running-text.js'
import { blocksOf, childrenOf, signatureBlocksOf } from '../../src/model/walk.js'
import { inlineText } from '../../src/text/text.js'
import { editionTheme } from '../../src/theme/edition-theme.js'
import type { Theme } from '../../src/theme/theme.js'
import { pageFaults, type PageFacts } from './page-faults.js'
import { readTheme } from './pdf-text.js'
import { run, twoAtATime } from './run.js'
import { verdict, type Finding, type Judge, type Subject } from './verdict.js'

const area = { left: z.number(), right: z.number(), top: z.number(), bottom: z.number() }
const seen = z.object({
  pages: z.array(
    z.object({
      width: z.number(),
      height: z.number(),
      words: z.array(z.object({ ...area, text: z.string(), font: z.string(), size: z.number() })),
      boxes: z.array(z.object(area)),
      rules: z.array(z.object(area)),
      fields: z.array(z.object(area)),
    }),
  ),
})

export const pages: Judge = {
  name: 'pages of the PDF (pdfplumber)',
  formats: ['pdf'],
  run: async (subjects, { tools }) => {
    const theme = await readTheme()
    const findings = await twoAtATime(subjects, (subject) => faultsOf(subject, theme, tools.pdfPlumber))
    return verdict(subjects, findings.flat())
  },
}

async function faultsOf(subject: Subject, theme: Theme, python: string): Promise<Finding[]> {
  const script = fileURLToPath(new URL('pages.py', import.meta.url))
  const { stdout } = await run(python, [script, subject.path])
  return pageFaults(seen.parse(JSON.parse(stdout)).pages, factsOf(subject, theme)).map(({ page, rule, message }) => ({
    file: `${subject.name}, page ${page}`,
    rule,
    message,
  }))
}

function factsOf({ document }: Subject, usual: Theme): PageFacts {
  const theme = editionTheme(usual, document.languages)
  const { page, number, text, quotation } = theme
  return {
    text: {
      left: page.margin.left + number.column,
      right: page.width - page.margin.right,
      top: page.margin.top,
      bottom: textBottom(document, theme),
    },
    body: text.body,
    inset: quotation.indent,
    justified: document.languages.length === 1,
    annexes: document.parts.flatMap(({ label, content }) =>
      label === null || content === 'listed' ? [] : [plain(label)],
    ),
    signed: signatureBlocksOf(document).map(({ heading }) => plain(inlineText(heading))),
    signers: signatureBlocksOf(document).flatMap(({ lines }) =>
      lines.flatMap(({ value }) => (value === null ? [] : [plain(value)])),
    ),
    broken: blocksOf(document).flatMap((block) => childrenOf(block).lines.flatMap(beforeBreaks)),
  }
}

/** The texts of a line of running text that end in a break. */
function beforeBreaks(line: readonly Inline[]): string[] {
  return line.flatMap(({ kind }, index) => (kind === 'break' ? [plain(inlineText(line.slice(0, index))).trim()] : []))
}

/** As words are read that stand on a line. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}
