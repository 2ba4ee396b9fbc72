// Texts made by a grammar: templates with every helper and block, Markdown with every construct, permitted or not, each within the
// other. Most are wrong somewhere; all are of the shape that a person could have typed.

import { helperNames } from '../../src/data/template-names.js'
import { characters, hostileTexts } from './hostile.js'
import type { Random } from './random.js'

/** The body of a clause: blocks of Markdown in which templates stand, templates in which Markdown stands. */
export function clauseBody(random: Random): string {
  return random.some(1, 5, () => block(random, 0)).join('\n\n')
}

/** A clause with its front matter. */
export function clauseFile(random: Random): string {
  const keys = random.some(0, 2, () =>
    random.pick([
      `about: ${random.pick(hostileTexts)}`,
      `parameters: { ${random.pick(['days', 'x', '__proto__', 'title'])}: ${random.pick(['number', 'text', 'date', 'x'])} }`,
      `allow: [{ rule: ${random.pick(['date/invalid', 'x', 'parity/value'])}, reason: ${random.pick(['Därför.', '', '1'])} }]`,
      'sections: [{ id: x, title: y }]',
      `glossary: ${random.pick(['true', '[]', 'x'])}`,
    ]),
  )
  return `---\n${['title: Syfte', ...keys].join('\n')}\n---\n\n${clauseBody(random)}\n`
}

/** A skeleton: what lays out an agreement. */
export function skeleton(random: Random): string {
  const lines = ['{{title}}', '{{information}}', '{{parties}}', '{{contents}}', '{{sections}}', '{{annexes}}']
  const added = random.some(1, 4, () => block(random, 0))
  for (const one of added) lines.splice(random.below(lines.length + 1), random.chance(0.3) ? 1 : 0, one)
  return `${lines.join('\n\n')}\n`
}

type Maker = (random: Random, depth: number) => string

function block(random: Random, depth: number): string {
  if (random.chance(0.03)) return random.pick([...brokenBlocks, () => random.pick(hostileTexts)])(random, depth + 1)
  return depth > 4 ? line(random, depth) : random.pick(blockMakers)(random, depth + 1)
}

function blocks(random: Random, depth: number): string {
  return random.some(1, 3, () => block(random, depth)).join('\n\n')
}

function line(random: Random, depth: number): string {
  return random
    .some(1, 5, () => random.pick(random.chance(0.03) ? brokenLines : lineMakers)(random, depth + 1))
    .join(random.pick([' ', ' ', '']))
}

const blockMakers: readonly Maker[] = [
  line,
  line,
  (random, depth) =>
    `${'#'.repeat(1 + random.below(7))} ${line(random, depth)}${random.pick(['', ' {#id}', ' {#Å b}', ' #'])}`,
  (random, depth) => random.some(1, 4, () => `- ${indented(block(random, depth), '  ')}`).join('\n'),
  (random, depth) =>
    random
      .some(
        1,
        3,
        () => `${random.pick(['1', '0', '99', '01', 'a', '999999999999'])}. ${indented(block(random, depth), '   ')}`,
      )
      .join('\n'),
  (random, depth) => indented(block(random, depth), '> '),
  (random, depth) =>
    `| ${line(random, depth)} | b |\n|${random.pick(['---', ':-:', '-', ''])}|---|\n| ${line(random, depth)} | d |`,
  (random, depth) => `[^${random.pick(['1', 'a', '__proto__', 'å'])}]: ${line(random, depth)}`,
  (random, depth) =>
    `{{#if ${condition(random)}}}\n${blocks(random, depth)}\n${random.pick(['{{else}}', '{{else if title}}', '{{^}}', ''])}\n{{/if}}`,
  (random, depth) => `{{#unless ${condition(random)}}}\n${blocks(random, depth)}\n{{/unless}}`,
  (random, depth) => `{{#each ${path(random)}${names(random)}}}\n${blocks(random, depth)}\n{{/each}}`,
  (random, depth) => `{{#with ${path(random)}${names(random)}}}\n${blocks(random, depth)}\n{{/with}}`,
  (random, depth) => {
    const kind = random.pick(['if', 'unless', 'each', 'with'])
    return `{{^${kind} ${path(random)}}}\n${blocks(random, depth)}\n{{/${kind}}}`
  },
  (random, depth) =>
    `{{#table${attributes(random)}}}\n${random.some(1, 3, () => `{{#row${attributes(random)}}}\n${random.some(1, 3, () => `{{#cell${attributes(random)}}}\n${blocks(random, depth)}\n{{/cell}}`).join('\n')}\n{{/row}}`).join('\n')}\n{{/table}}`,
  (random, depth) => `{{#remark${attributes(random)}}}\n${blocks(random, depth)}\n{{/remark}}`,
  (random) => `{{#form${attributes(random)}}}\n{{field ${argument(random)} ${argument(random)}}}\n{{/form}}`,
  (random, depth) =>
    `{{#confidential ground="OSL 19 kap."${attributes(random)}}}\n${blocks(random, depth)}\n{{/confidential}}`,
  (random) => `{{${random.pick(helperNames)}${attributes(random)}}}`,
  (random) =>
    `{{> ${random.pick(['approvals', 'revision', 'x', '(lookup . "x")', '__proto__'])}${attributes(random)}}}`,
]

/** Blocks that no clause takes. */
const brokenBlocks: readonly Maker[] = [
  (random, depth) => `{{#*inline "x"}}\n${block(random, depth)}\n{{/inline}}`,
  (random, depth) => `{{#> revision}}\n${block(random, depth)}\n{{/revision}}`,
  (random, depth) => `{{{{raw}}}}${line(random, depth)}{{{{/raw}}}}`,
]

const lineMakers: readonly Maker[] = [
  (random) =>
    random.pick(['Parterna samarbetar.', 'Avtalet gäller.', 'Se punkt 4.', 'den 1 januari 2026', '1 000 kr', 'X']),
  (random) => `{{${path(random)}}}`,
  (random) => `{{${random.pick(helperNames)} ${argument(random)}${attributes(random)}}}`,
  (random, depth) =>
    `${random.pick(['*', '**', '_', '~~', '`', '***'])}${depth > 6 ? 'a' : line(random, depth)}${random.pick(['*', '**', '_', '~~', '`', ''])}`,
  (random, depth) =>
    `[${depth > 6 ? 'a' : line(random, depth)}](${random.pick(['https://example.org', 'javascript:x', '#term', 'mailto:a@b.se', ''])})`,
  (random, depth) => `{{#if ${condition(random)}}}${depth > 6 ? 'a' : line(random, depth)}{{/if}}`,
  (random) => `[^${random.pick(['1', 'a', '__proto__', 'å'])}]`,
]

/** What stands in no line. */
const brokenLines: readonly Maker[] = [
  (random) =>
    `{{${random.pick(['', '~', '&', '{', '!-- ', '!', '/', '#', '^', '>', 'else ', '@'])}${path(random)}${random.pick(['', '~', '}', ' --'])}}}`,
  (random) => random.pick(hostileTexts),
  (random) => random.pick(characters),
]

function path(random: Random): string {
  const first = [
    'title',
    'region',
    'municipalities',
    'term',
    'term.start',
    'parties',
    'version',
    'this',
    'parameters',
    'x',
    '@index',
  ]
  const more = ['name', 'start', 'length', '0', '[a b]', 'constructor', '__proto__', 'short', 'number', '..']
  const steps = [random.pick(first), ...random.some(0, 2, () => random.pick(more))]
  return `${random.pick(['', '', '', '../', './', '@root.'])}${steps.join(random.pick(['.', '.', '/']))}`
}

function argument(random: Random): string {
  return random.pick([
    () => path(random),
    () => '"term"',
    () => `"${random.pick(['x', 'costs', '__proto__', 'YYYY', 'å "', 'd MMMM'])}"`,
    () => random.pick(['1', '-1', '1e9', '1.5', 'true', 'null', 'undefined', '99999999999999999999']),
    () => `(${random.pick(helperNames)} ${path(random)})`,
    () => `(not (or ${path(random)} (and ${path(random)} true)))`,
  ])()
}

function condition(random: Random): string {
  return random.chance(0.5) ? path(random) : argument(random)
}

function attributes(random: Random): string {
  const keys = [
    'title',
    'id',
    'columns',
    'section',
    'align',
    'case',
    'form',
    'with',
    'width',
    'label',
    '__proto__',
    'ground',
  ]
  return random.some(0, 2, () => ` ${random.pick(keys)}=${argument(random)}`).join('')
}

function names(random: Random): string {
  const list = ['party', 'ref', 'date', 'title', '$text', 'x y', 'this', '__proto__', 'constructor', 'list']
  return random.chance(0.5) ? ` as |${random.pick(list)}|` : ''
}

function indented(text: string, by: string): string {
  return text.split('\n').join(`\n${by}`)
}
