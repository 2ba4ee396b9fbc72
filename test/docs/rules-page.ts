// The catalogue of rules and an example of each -> docs/rules.md, the page on which a user looks a rule up.

import { catalogue, entryOf, ruleOf, type EntryId } from '../../src/base/rules/catalogue.js'
import type { Entry } from '../../src/base/rules/rule.js'
import { messageLanguages } from '../../src/base/sentence.js'

/**
 * The page in Markdown: every rule with its severity, whether it may be waived, what it says in each language, and
 * what a user sees.
 * @param rules ids, sorted; one that the catalogue does not hold is listed with its example alone
 * @param reportOf the problems of the rule's example as printed, an empty line between them
 */
export function rulesPage(rules: readonly string[], reportOf: (rule: string) => string): string {
  const families = [...new Set(rules.map(familyOf))]
  const chapters = families.map((family) =>
    [
      `## ${family}`,
      ...rules.filter((rule) => familyOf(rule) === family).map((rule) => chapter(rule, reportOf(rule))),
    ].join('\n\n'),
  )
  const contents = families.map((family) => `[${family}](#${family})`).join(' · ')
  return `${[head, contents, ...chapters].join('\n\n')}\n`
}

const head = `# Rules

Made from the catalogue of the program and the examples in \`test/rules\`; do not edit.

Every problem names its rule. An *error* stops the agreements that it concerns from being written; a *warning* stops
nothing. What may be waived is left unsaid where an agreement or a clause has an \`allow:\` with the rule and a reason
([docs/content.md](content.md#when-something-is-wrong)). In what is reported, ‹angle marks› stand for values; where
nothing is said of what to do, each report says it.`

/** So many reports of an example are shown. */
const mostReports = 3

function chapter(rule: string, report: string): string {
  const entries = (Object.keys(catalogue) as EntryId[]).filter((id) => ruleOf(id) === rule).map(entryOf)
  const shown = report
    .trim()
    .split('\n\n')
    .filter((one) => one.split('\n')[0]?.endsWith(` ${rule}`) === true)
    .slice(0, mostReports)
  return [
    `### ${rule}`,
    ...(entries[0] === undefined ? [] : [`${standing(entries[0])}\n\n${table(entries)}`]),
    ...(shown.length === 0 ? [] : [`\`\`\`\n${shown.join('\n\n')}\n\`\`\``]),
  ].join('\n\n')
}

function standing({ severity, waivable }: Entry): string {
  return `${severity === 'error' ? 'Error' : 'Warning'}; ${waivable ? 'may' : 'cannot'} be waived.`
}

function table(entries: readonly Entry[]): string {
  const rows = entries.flatMap(({ sentences }) =>
    messageLanguages.map((code) => [code, cell(sentences[code][0]), cell(sentences[code][1] ?? '')]),
  )
  return [['', 'what is reported', 'what to do'], ['---', '---', '---'], ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n')
}

/** A text of the catalogue within a table of Markdown; its values as ‹name›, counted words in the plural. */
function cell(text: string): string {
  const named = text.replace(/<(\w+)(?::[^|<>]*\|([^<>]*))?>/g, (_, name: string, many?: string) =>
    many === undefined ? `‹${name}›` : `‹${name}› ${many}`,
  )
  /* Code stands as it is, but for what ends a cell. */
  return named
    .split(/(`[^`]*`)/)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/[\\*_[\]<>#]/g, '\\$&')))
    .join('')
    .replaceAll('|', '\\|')
}

function familyOf(rule: string): string {
  return rule.split('/')[0] ?? rule
}
