// Limits of a library and of what is made of it: each is one problem at its place, and the rest goes on.

import { expect, test } from 'vitest'
import { agreementDates } from '../../src/app/dates.js'
import { buildDocuments } from '../../src/app/documents/build-documents.js'
import { everything } from '../../src/app/documents/built.js'
import { isRefusal } from '../../src/app/request/outcome.js'
import { formatProblem, type Problem } from '../../src/base/problem.js'
import { checkFrame } from '../../src/check/page-frame.js'
import { tooManyPages } from '../../src/render/render.js'
import { withLimit } from '../support/limits.js'
import { librarySources } from '../support/library.js'
import { sampleDocument } from '../support/sample-document.js'

const agreement = librarySources().content.files.get('agreements/cooperation.yaml') ?? ''
const two = librarySources({ 'content/agreements/loan.yaml': agreement.replace('    members:', '    series:') })

function pastLimits(problems: readonly Problem[]): string[] {
  return problems
    .filter(({ rule }) => rule === 'limit/exceeded')
    .map((problem) => formatProblem(problem, 'en').split('\n').slice(0, 2).join(' '))
}

test('agreements past their number are left out, with one problem at the first of them', () => {
  const { instances, problems } = withLimit('agreements', 1, () => buildDocuments(two, everything))
  expect(instances.map((one) => one.instance.agreement.id)).toEqual(['cooperation'])
  expect(pastLimits(problems)).toEqual([
    expect.stringMatching(/^content\/agreements\/loan\.yaml:1:1 .*\(`agreements`\)/),
  ])
})

test('languages past their number are left out, with one problem at the first of them', () => {
  const { problems } = withLimit('languages', 1, () => buildDocuments(two, everything))
  expect(pastLimits(problems)).toEqual([expect.stringMatching(/^content\/languages\/nn\.yaml:1:1 .*\(`languages`\)/)])
})

test('an agreement whose instances would be too many is left out, with a problem at its parties', () => {
  const { instances, problems } = withLimit('instances', 2, () => buildDocuments(two, everything))
  expect(instances.map((one) => one.instance.agreement.id)).toEqual(['cooperation'])
  expect(pastLimits(problems)).toEqual([
    expect.stringMatching(/^content\/agreements\/loan\.yaml:\d+:\d+ .*\(`instances`\)/),
  ])
})

test('too many dates for one list are a problem of the term, and none are listed', () => {
  const asked = { agreement: 'loan', editions: null, parties: null, signed: null, version: null }
  const answer = withLimit('dates', 3, () => agreementDates(two, asked, '2026-06-01'))
  if (isRefusal(answer)) throw new Error('refused')
  expect(answer.result).toEqual([])
  expect(pastLimits(answer.problems)).toEqual([
    expect.stringMatching(/^content\/agreements\/loan\.yaml:\d+:\d+ .*\(`dates`\)/),
  ])
})

test('a document of too many pages is a problem of its agreement', () => {
  const problems = withLimit('pages', 300, () => [300, 301].flatMap((pages) => tooManyPages(sampleDocument, pages)))
  expect(pastLimits(problems)).toEqual([expect.stringContaining('(`pages`)')])
})

test('a page frame with too many values is one problem', () => {
  const frame = '<title>{{title}}</title>{{{text}}}{{{text}}}'
  const problems = withLimit('frame-slots', 2, () => checkFrame(frame, 'templates/web/page.hbs'))
  expect(pastLimits(problems)).toEqual([expect.stringMatching(/^templates\/web\/page\.hbs:1:1 .*\(`frame-slots`\)/)])
})

test('a page frame with too many tags is one problem', () => {
  const problems = withLimit('frame-tags', 2, () => checkFrame('<p><p><p>{{body}}', 'templates/web/page.hbs'))
  expect(pastLimits(problems)).toEqual([expect.stringMatching(/^templates\/web\/page\.hbs:1:1 .*\(`frame-tags`\)/)])
})

test('a clause that goes through its lists too often is a problem of its template', () => {
  const looped = librarySources({
    'content/clauses/sv/cooperation/purpose.md': '---\ntitle: Syfte\n---\n\n{{#each parties}}{{name}} {{/each}}\n',
  })
  const rulesWithin = (most: number): string[] =>
    withLimit('template-rounds', most, () => buildDocuments(looped, everything)).problems.map(({ entry }) => entry)
  expect(rulesWithin(1)).toContain('template/fill#rounds')
  expect(rulesWithin(100)).not.toContain('template/fill#rounds')
})
