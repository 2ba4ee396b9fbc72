import { expect, test } from 'vitest'
import { openMemory, step } from '../../src/base/memory.js'

const [doubled, tripled] = [step<{ readonly text: string }>('doubled'), step<{ readonly text: string }>('tripled')]

test('a result is made once for each step and key', () => {
  const made: string[] = []
  const memory = openMemory()
  const twice = (key: string) =>
    memory.of(doubled, key, () => {
      made.push(key)
      return { text: key + key }
    })
  expect(['a', 'b', 'a'].map((key) => twice(key).text)).toEqual(['aa', 'bb', 'aa'])
  expect(memory.of(tripled, 'a', () => ({ text: 'aaa' })).text).toBe('aaa')
  expect(made).toEqual(['a', 'b'])
})

test('what has not been asked for longest is forgotten first, and made again', () => {
  let made = 0
  const memory = openMemory(60)
  const make = (key: string) =>
    memory.of(doubled, key, () => {
      made += 1
      return { text: key }
    })
  const [first, second, third] = ['1', '2', '3'].map((digit) => digit.repeat(20))
  for (const key of [first, second, first, third, first]) make(key ?? '')
  expect(made).toBe(3)
  make(second ?? '')
  expect(made).toBe(4)
})

test('what is larger than the memory is made each time', () => {
  let made = 0
  const memory = openMemory(10)
  for (const key of ['x'.repeat(20), 'x'.repeat(20)])
    memory.of(doubled, key, () => {
      made += 1
      return { text: key }
    })
  expect(made).toBe(2)
})

test('who opened it is told once when it begins to forget, and not before', () => {
  let told = 0
  const memory = openMemory(60, () => (told += 1))
  const make = (key: string) => memory.of(doubled, key, () => ({ text: key }))
  for (const digit of ['1', '2']) make(digit.repeat(20))
  expect(told).toBe(0)
  for (const digit of ['3', '4', '5']) make(digit.repeat(20))
  expect(told).toBe(1)
})
