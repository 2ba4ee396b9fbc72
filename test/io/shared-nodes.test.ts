// What threads are sent: what is one object for the sender is one for the receiver, within a message and from one to the next.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openReceiver, openSender, type Message } from '../../src/io/threads/shared-nodes.js'
import { blocksOf } from '../../src/model/walk.js'
import { make } from '../support/documents.js'

/** Both ends, with between them what lies between threads; and what has been sent. */
function opened(room?: number) {
  const [send, receive] = [openSender(room), openReceiver()]
  const messages: Message[] = []
  const pass = <Value>(value: Value): Value => {
    const message = structuredClone(send(value))
    messages.push(structuredClone(message))
    return receive(message) as Value
  }
  return { pass, messages }
}

const paragraph = (text: string) => ({ kind: 'paragraph', inlines: [{ kind: 'text', text }] })

test('a block that two documents share is one for the receiver, and is sent once', () => {
  const { pass, messages } = opened()
  const shared = paragraph('the same')
  const first = pass({ blocks: [paragraph('one'), shared] })
  const second = pass({ blocks: [shared, paragraph('two')] })
  expect(second).toEqual({ blocks: [shared, paragraph('two')] })
  expect(second.blocks[0]).toBe(first.blocks[1])
  expect(first.blocks[0]).not.toBe(second.blocks[1])
  expect(JSON.stringify(messages[1], (_, one: unknown) => (typeof one === 'bigint' ? 'sent' : one))).not.toContain(
    'the same',
  )
})

test('documents of one library arrive as they are, with the blocks that they share', () => {
  const { pass } = opened()
  const documents = [make(), make()].flatMap(({ instances }) =>
    instances.flatMap(({ editions }) => editions.map(({ document }) => document)),
  )
  const [one] = documents
  if (one === undefined) throw new Error('no document')
  const changed = { ...one, instance: 'other', parts: one.parts.map((part) => ({ ...part, title: [] })) }
  const received = [...documents, changed].map(pass)
  expect(received).toEqual([...documents, changed])
  const [first, last] = [received[0], received.at(-1)].map((document) =>
    document === undefined ? [] : blocksOf(document),
  )
  expect(first?.length).toBeGreaterThan(5)
  expect(last?.every((block, index) => block === first?.[index])).toBe(true)
})

test('what stands twice in a message, in lists or without, stands twice as one', () => {
  const { pass } = opened()
  const [block, place] = [paragraph('twice'), { file: 'a.md' }]
  const received = pass({
    copies: [
      { blocks: [block], place },
      { blocks: [block], place },
    ],
  })
  expect(received).toEqual({
    copies: [
      { blocks: [block], place },
      { blocks: [block], place },
    ],
  })
  expect(received.copies[0]?.blocks[0]).toBe(received.copies[1]?.blocks[0])
})

test('bytes are passed as they are', () => {
  const { pass } = opened()
  const attachments = [{ name: 'a', bytes: new Uint8Array([1, 2, 3]) }]
  expect([pass({ attachments }), pass({ attachments })]).toEqual([{ attachments }, { attachments }])
})

test('both ends forget what was longest unused, and stay of one mind', () => {
  const { pass, messages } = opened(8)
  const shared = paragraph('always there')
  const received = Array.from({ length: 40 }, (_, index) => pass({ blocks: [paragraph(String(index)), shared] }))
  expect(received.map(({ blocks }) => blocks[0])).toEqual(received.map((_, index) => paragraph(String(index))))
  expect(new Set(received.map(({ blocks }) => blocks[1])).size).toBe(1)
  const forgotten = messages.flatMap((message) => message.forgotten)
  expect(new Set(forgotten).size).toBe(forgotten.length)
  expect(forgotten.length).toBeGreaterThan(100)
})

test('what no message has held for long is forgotten, however much room there is', () => {
  const { pass, messages } = opened()
  const shared = paragraph('always there')
  for (let index = 0; index < 40; index += 1) pass({ blocks: [paragraph(String(index)), shared] })
  const forgotten = messages.flatMap((message) => message.forgotten)
  expect(forgotten.length).toBeGreaterThan(50)
  expect(pass({ blocks: [shared] })).toEqual({ blocks: [shared] })
  expect(JSON.stringify(messages.at(-1), (_, one: unknown) => (typeof one === 'bigint' ? 'sent' : one))).not.toContain(
    'always',
  )
})

test('whatever is sent in whatever order, with whatever is shared, arrives', () => {
  const leaf = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.boolean())
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('tree')),
    ),
  }))
  const picks = fc.array(fc.array(fc.nat(5), { maxLength: 5 }), { maxLength: 12 })
  fc.assert(
    fc.property(
      fc.array(tree, { minLength: 6, maxLength: 6 }),
      picks,
      fc.integer({ min: 1, max: 12 }),
      (parts, lists, room) => {
        const { pass } = opened(room)
        for (const list of lists) {
          const message = { parts: list.map((index) => parts[index]), first: { of: parts[list[0] ?? 0] } }
          expect(pass(message)).toEqual(message)
        }
      },
    ),
  )
})
