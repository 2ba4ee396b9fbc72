// Texts on their way to the program: one request at a time, and of each file only the newest text.

import { expect, test } from 'vitest'
import { openEditQueue, type EditQueue, type Written } from '../../../src/studio/client/edit-queue.js'
import type { Edited } from '../../../src/studio/protocol.js'

const answer: Edited = { pages: null, drawings: [], notKept: null, draft: null, elsewhere: null }
const edit = (path: string, text: string): Written => ({ path, text, base: null, viewed: null })

interface Sent {
  readonly edit: Written
  readonly answer: () => Promise<void>
  readonly fail: () => Promise<void>
}

/** A queue whose requests are answered by hand. */
function opened(): { queue: EditQueue; sent: Sent[]; told: string[] } {
  const sent: Sent[] = []
  const told: string[] = []
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
  }
  const queue = openEditQueue(
    (one) =>
      new Promise((resolve, reject) => {
        sent.push({
          edit: one,
          answer: () => {
            resolve(answer)
            return settle()
          },
          fail: () => {
            reject(new Error('gone'))
            return settle()
          },
        })
      }),
    ({ text }, _, newer) => told.push(`${text ?? ''} ${newer ? 'newer' : 'last'}`),
    ({ text }) => told.push(`${text ?? ''} failed`),
  )
  return { queue, sent, told }
}

const texts = (sent: readonly Sent[]): (string | null)[] => sent.map(({ edit: { text } }) => text)

test('what is written while a request is under way goes in one, the newest text', async () => {
  const { queue, sent, told } = opened()
  for (const text of ['a', 'ab', 'abc', 'abcd']) queue.push(edit('x', text))
  expect(texts(sent)).toEqual(['a'])
  await sent[0]?.answer()
  expect(texts(sent)).toEqual(['a', 'abcd'])
  await sent[1]?.answer()
  expect(told).toEqual(['a newer', 'abcd last'])
  expect(queue.holds('x')).toBe(false)
})

test('no file waits for ever behind another', async () => {
  const { queue, sent } = opened()
  queue.push(edit('x', 'x1'))
  queue.push(edit('y', 'y1'))
  queue.push(edit('x', 'x2'))
  await sent[0]?.answer()
  await sent[1]?.answer()
  expect(texts(sent)).toEqual(['x1', 'y1', 'x2'])
})

test('what was not taken is sent once more, with what was written since', async () => {
  const { queue, sent, told } = opened()
  queue.push(edit('x', 'a'))
  await sent[0]?.fail()
  expect(texts(sent)).toEqual(['a'])
  expect(queue.holds('x')).toBe(true)
  queue.retry()
  expect(texts(sent)).toEqual(['a', 'a'])
  queue.push(edit('x', 'ab'))
  await sent[1]?.fail()
  queue.retry()
  expect(texts(sent)).toEqual(['a', 'a', 'ab'])
  expect(told).toEqual(['a failed', 'a failed'])
})

test('whoever saves waits until the last text has been taken, or has failed', async () => {
  const { queue, sent } = opened()
  const order: string[] = []
  queue.push(edit('x', 'a'))
  queue.push(edit('x', 'ab'))
  void queue.settled('x').then(() => order.push('settled'))
  await sent[0]?.answer()
  expect(order).toEqual([])
  await sent[1]?.fail()
  expect(order).toEqual(['settled'])
  await queue.settled('other')
})

test('what waits can be taken back, and nobody waits for it', async () => {
  const { queue, sent } = opened()
  queue.push(edit('x', 'a'))
  queue.push(edit('x', 'ab'))
  queue.forget('x')
  const settled = queue.settled('x')
  await sent[0]?.answer()
  await settled
  expect(texts(sent)).toEqual(['a'])
})
