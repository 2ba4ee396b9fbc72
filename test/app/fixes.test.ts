// What puts a problem right: done, the problem is gone.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildDocuments } from '../../src/app/documents/build-documents.js'
import { everything } from '../../src/app/documents/built.js'
import { beginTranslation } from '../../src/app/fixes/begin.js'
import { openFixes } from '../../src/app/fixes/fixes.js'
import { phrases } from '../../src/base/phrases/phrases.js'
import { sentencesOf, type Problem } from '../../src/base/problem.js'
import type { Sources } from '../../src/base/sources.js'
import { librarySources, overlaidSources, projectRoot } from '../support/library.js'

const rules = join(projectRoot, 'test/rules')
const folders = readdirSync(rules).filter((folder) => {
  const expected = join(rules, folder, 'expected.txt')
  const isCheck = !existsSync(join(rules, folder, 'command.txt')) && !existsSync(join(rules, folder, 'output'))
  return isCheck && existsSync(expected) && readFileSync(expected, 'utf8').includes('did you mean')
})

const problemsOf = (sources: Sources): readonly Problem[] => buildDocuments(sources, everything).problems
const asks = ({ remedy }: Problem): boolean => remedy?.texts === phrases['did-you-mean']
const said = (problem: Problem): string => `${problem.place.file} ${sentencesOf(problem, 'en').message}`

function withText(sources: Sources, path: string, text: string): Sources {
  return { ...sources, content: { ...sources.content, files: new Map([...sources.content.files, [path, text]]) } }
}

test.each(folders)('in %s the name that was meant, put in, takes the problem away', (folder) => {
  const sources = overlaidSources(join(rules, folder))
  const fixOf = openFixes(sources.content)
  for (const one of problemsOf(sources).filter(asks)) {
    const fix = fixOf(one)
    /* Templates and records are not written in the studio. */
    if (!/^content\/(?!register)/.test(one.place.file)) continue
    if (fix?.kind !== 'replace')
      throw new Error(`no fix: ${said(one)} ${JSON.stringify([one.values, one.place, one.remedy])}`)
    const text = sources.content.files.get(fix.path) ?? ''
    expect(text.slice(fix.from, fix.from + fix.before.length)).toBe(fix.before)
    const mended = text.slice(0, fix.from) + fix.text + text.slice(fix.from + fix.before.length)
    expect(problemsOf(withText(sources, fix.path, mended)).map(said)).not.toContain(said(one))
  }
})

test('a clause that nobody has written is begun', () => {
  const named = librarySources().content.files.get('agreements/cooperation.yaml') ?? ''
  const text = named.replace('- clause: term\n', '- clause: term\n  - clause: snow-clearing\n')
  const sources = withText(librarySources(), 'agreements/cooperation.yaml', text)
  const [problem] = problemsOf(sources).filter(({ rule }) => rule === 'clause/unknown')
  const fix = problem === undefined ? null : openFixes(sources.content)(problem)
  if (fix?.kind !== 'clause') throw new Error(JSON.stringify(fix))
  expect(fix).toEqual({
    kind: 'clause',
    path: 'clauses/sv/snow-clearing.md',
    text: '---\ntitle: "TODO snow clearing"\n---\n\nTODO\n',
  })
  const mended = problemsOf(withText(sources, fix.path, fix.text))
  expect(mended.map(({ rule }) => rule)).not.toContain('clause/unknown')
})

test('a translation that is begun has the shape of its source, each text behind a word that says that it is yet to come', () => {
  const source = [
    '---',
    'title: Syfte',
    'parameters:',
    '  forum: text',
    '---',
    '',
    'Ett stycke',
    'på två rader med {{forum}}.[^1]',
    '',
    '## En rubrik',
    '',
    '- ett',
    '- två',
    '  på två rader',
    '',
    '{{#if forum}}',
    'Ett till.',
    '{{/if}}',
    '',
    '| a | b |',
    '| - | - |',
    '',
    '[^1]: En not.',
    '',
  ].join('\n')
  expect(beginTranslation(source)).toBe(
    [
      '---',
      'title: "TODO Syfte"',
      'parameters:',
      '  forum: text',
      '---',
      '',
      'TODO Ett stycke',
      'på två rader med {{forum}}.[^1]',
      '',
      '## TODO En rubrik',
      '',
      '- TODO ett',
      '- TODO två',
      '  på två rader',
      '',
      '{{#if forum}}',
      'TODO Ett till.',
      '{{/if}}',
      '',
      '| a | b |',
      '| - | - |',
      '',
      '[^1]: TODO En not.',
      '',
    ].join('\n'),
  )
})
