// What a run that was stopped had left is mended when the studio is opened, and told on its first page.

import { afterAll, expect, test } from 'vitest'
import { placeIn, problem } from '../../src/base/problem.js'
import type { Home } from '../../src/studio/protocol.js'
import { openTestStudio } from '../support/studio.js'

const left = problem('output/mended#left', { folder: 'output', names: ['.avtal-lock'] }, placeIn('output'))
const studio = await openTestStudio({ today: '2026-06-01', mended: [left] })
afterAll(() => studio.close())

test('the first page says what has been mended, before what there is to say of the agreements', async () => {
  const { problems } = await studio.get<Home>('home')
  expect(problems[0]?.rule).toBe('output/mended')
})
