import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkFrame } from '../../src/check/page-frame.js'
import { frameValues } from '../../src/site/page.js'
import { formatProblem } from '../../src/base/problem.js'

const printed = (template: string): string[] =>
  checkFrame(template, 'page.hbs').map((problem) => formatProblem(problem, 'en'))

describe('the check of a page template', () => {
  it('finds nothing in the template that comes with the program', () => {
    const template = readFileSync(new URL('../../templates/web/page.hbs', import.meta.url), 'utf8')
    expect(printed(template)).toEqual([])
  })

  it('points at a value that does not exist and says what was meant', () => {
    expect(printed('{{body}}\n<p>{{titel}}</p>')).toEqual([
      'page.hbs:2:6 error page/value\n  A page has no value `titel`.\n  hint: did you mean `title`?',
    ])
  })

  it('points at values in conditions and in both of their branches', () => {
    const problems = checkFrame('{{#if marke}}{{a}}{{else}}{{b}}{{/if}}{{body}}', 'page.hbs')
    expect(problems.map(({ rule, place }) => [rule, place.column])).toEqual([
      ['page/value', 7],
      ['page/value', 16],
      ['page/value', 29],
    ])
  })

  it('refuses helpers, loops, partials and decorators', () => {
    const rules = ['{{link body}}', '{{#each body}}x{{/each}}', '{{> header}}', '{{#*inline "a"}}x{{/inline}}'].map(
      (template) => checkFrame(`${template}{{body}}`, 'page.hbs').map((problem) => problem.rule),
    )
    expect(rules).toEqual([['page/construct'], ['page/construct'], ['page/construct'], ['page/construct']])
  })

  it('points at the line on which a block opens that is not closed', () => {
    expect(checkFrame('{{body}}\n{{#if mark}}\n', 'page.hbs').map(({ rule, place }) => [rule, place.line])).toEqual([
      ['page/syntax', 2],
    ])
  })

  it('finds that the agreement is not on the page', () => {
    expect(printed('<p>{{title}}</p>')).toEqual([
      'page.hbs:1:1 error page/body\n  The page does not show the agreement.\n  hint: write {{body}}',
    ])
  })

  it.each(['{{{title}}}', '{{&title}}', '{{#if mark}}{{{header.left}}}{{/if}}', '{{~{title}~}}'])(
    'refuses %s, which would turn a value into markup',
    (template) => {
      expect(checkFrame(`${template}{{body}}`, 'page.hbs').map(({ entry }) => entry)).toEqual(['page/construct#raw'])
    },
  )

  it('takes what is HTML or CSS already in three braces', () => {
    expect(printed('<style>{{{style}}}</style>{{{body}}}{{&body}}')).toEqual([])
  })

  it.each([
    '{{#if mark as |title|}}{{title}}{{/if}}',
    '{{#if}}x{{/if}}',
    '{{#if mark title}}x{{/if}}',
    '{{#if mark includeZero=true}}x{{/if}}',
    '{{title lookup=body}}',
    '{{{{raw}}}}{{title}}{{{{/raw}}}}',
    '{{> @partial-block}}',
    '{{#> layout}}x{{/layout}}',
    '{{* decorator}}',
    '{{^each body}}x{{/each}}',
  ])('refuses %s', (template) => {
    expect(checkFrame(`${template}{{body}}`, 'page.hbs').map(({ rule }) => rule)).toEqual(['page/construct'])
  })

  it.each([
    '{{(lookup . "title")}}',
    '{{#if (title)}}x{{/if}}',
    '{{this}}',
    '{{../title}}',
    '{{@root.title}}',
    '{{./title}}',
  ])('refuses %s, which names no value of the page', (template) => {
    expect(checkFrame(`${template}{{body}}`, 'page.hbs').map(({ severity }) => severity)).toContain('error')
  })

  it.each([
    '<script>var title = "{{title}}"</script>',
    '<style>p::after { content: "{{title}}" }</style>',
    '<svg><script>{{title}}</script></svg>',
    '<!-- {{title}} -->',
    '<p title={{title}}>',
    '<p title=a{{title}}">',
    '<p {{title}}>',
    '<{{title}}>',
    '<!doctype {{title}}>',
    '</p {{title}}>',
    '<a href="{{title}}">',
    '<a href="https://example.org/?{{title}}">',
    '<p onclick="a({{title}})">',
    '<p style="color: {{title}}">',
    '<iframe srcdoc="{{title}}"></iframe>',
    '<meta http-equiv="refresh" content="0; url={{title}}">',
    '<svg><set attributeName="href" to="{{title}}"/></svg>',
    '<template><script>{{title}}</script></template>',
    '<noscript><style>{{title}}</style></noscript>',
    '{{#if mark}}<script>{{/if}}{{title}}{{#if mark}}</script>{{/if}}',
    '<script>{{#unless mark}}</script>{{/unless}}{{title}}</script>',
    '{{#if mark}}{{else}}<!--{{/if}}{{title}}-->',
  ])('refuses a value in %s, where escaping does not hold', (template) => {
    expect(checkFrame(`{{body}}${template}`, 'page.hbs').map(({ entry }) => entry)).toEqual(['page/construct#place'])
  })

  it.each([
    '<script>{{body}}</script>',
    '<p title="{{body}}">',
    '<title>{{body}}</title>',
    '<!--{{body}}-->',
    '{{style}}',
  ])('refuses markup in %s, where none may stand', (template) => {
    expect(checkFrame(`${template}{{body}}`, 'page.hbs')[0]?.entry).toBe('page/construct#place')
  })

  it.each([
    '<p title="{{title}}" aria-label=\'a {{title}} b\' lang = "{{language}}">{{title}}</p>',
    '<meta name="author" content="{{author}}"><textarea>{{title}}</textarea><svg><title>{{title}}</title></svg>',
    '<p{{#if mark}} class="{{mark}}"{{else}} class="{{title}}"{{/if}}>{{~title~}}</p>',
    '<table>{{title}}<tr><td>{{title}}</table><template><p>{{title}}</template><noscript>{{title}}</noscript>',
    '{{#if copy}}<script>a()</script>{{/if}}{{title}}<!-- {{! title }} -->',
  ])('takes values in %s', (template) => {
    expect(printed(`${template}{{body}}`)).toEqual([])
  })

  it('finds nothing in the frame of the site that comes with the program, whose addresses are our own', () => {
    const template = readFileSync(new URL('../../templates/web/site.hbs', import.meta.url), 'utf8')
    const kinds = { html: frameValues.html, css: [], addresses: ['root'] }
    expect(checkFrame(template, 'site.hbs', Object.values(frameValues).flat(), kinds)).toEqual([])
    expect(
      checkFrame(template, 'site.hbs', Object.values(frameValues).flat(), { ...kinds, addresses: [] }),
    ).toHaveLength(2)
  })

  it('takes conditions the other way round, and ends at once on a page of endless braces', () => {
    expect(printed('{{^if mark}}x{{else}}y{{/if}}{{#unless copy}}x{{else if mark}}y{{/unless}}{{body}}')).toEqual([])
    for (const deep of [2_000, 40_000])
      expect(printed(`${'{{#if mark}}'.repeat(deep)}${'{{/if}}'.repeat(deep)}{{body}}`)).toHaveLength(1)
  })
})
