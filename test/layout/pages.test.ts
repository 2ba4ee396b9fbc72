import fc from 'fast-check'
import { expect, test } from 'vitest'
import { held, keep, leaf, newPage, space, type Content, type Item } from '../../src/layout/items.js'
import type { TextArea } from '../../src/layout/open-page.js'
import { paginate } from '../../src/layout/pages.js'

const rule = (id: number, y = 0): Content => ({
  kind: 'rule',
  x: id,
  y,
  width: 1,
  height: 0,
  thickness: 1,
  colour: '#000000',
  mark: null,
})
const separator = -1
const area: TextArea = {
  top: 50,
  height: 200,
  overNotes: 10,
  betweenNotes: 3,
  separator: (y) => rule(separator, y),
}

/** Leaves are known by their x. */
const piece = (id: number, height: number, notes: string[] = []) =>
  leaf(height, [rule(id)], { notes, anchors: [`${id}`] })

const ids = (contents: readonly Content[]): number[] =>
  contents.map((content) => content.x).filter((x) => x !== separator)

const anyItems = fc.array(
  fc.record({
    height: fc.integer({ min: 5, max: 60 }),
    space: fc.integer({ min: 0, max: 20 }),
    heading: fc.boolean(),
    newPage: fc.integer({ min: 0, max: 15 }).map((value) => value === 0),
    note: fc.option(fc.integer({ min: 5, max: 15 }), { freq: 5 }),
  }),
  { maxLength: 40 },
)

test('every item stands once, in order, inside the page; a heading never stands last; a note stands where it is called', () => {
  fc.assert(
    fc.property(anyItems, (any) => {
      const list = any.map((each, index) => ({
        ...each,
        heading: each.heading && index % 2 === 0 && index < any.length - 1,
      }))
      const notes = new Map<string, Item[]>()
      const items = list.flatMap((each, index): Item[] => {
        const called = each.note === null ? [] : [`n${index}`]
        if (each.note !== null) notes.set(`n${index}`, [piece(1000 + index, each.note)])
        const own = piece(index, each.height, called)
        return [...(each.newPage ? [newPage] : []), space(each.space), own, ...(each.heading ? [keep] : [])]
      })
      const { pages, destinations } = paginate(items, notes, area)
      const placed = pages.map((page) => ids(page.contents))
      expect(placed.flat().filter((id) => id < 1000)).toEqual(list.map((_, index) => index))
      for (const id of notes.keys())
        expect(placed.flat().filter((each) => each === 1000 + Number(id.slice(1)))).toHaveLength(1)
      list.forEach((each, index) => {
        const place = destinations.get(`${index}`)
        expect(place?.y).toBeGreaterThanOrEqual(area.top)
        expect((place?.y ?? 0) + each.height).toBeLessThanOrEqual(area.top + area.height + 0.1)
        const next = destinations.get(`${index + 1}`)
        if (each.heading && list[index + 1]?.newPage === false) expect(next?.page).toBe(place?.page)
        if (each.note !== null) expect(destinations.get(`${1000 + index}`)?.page).toBe(place?.page)
      })
    }),
    { numRuns: 150 },
  )
})

test('what is kept together stands on one page when a page can hold it', () => {
  const { destinations } = paginate(
    [piece(0, 150), piece(1, 30), keep, piece(2, 30), keep, piece(3, 30)],
    new Map(),
    area,
  )
  expect(['1', '2', '3'].map((id) => destinations.get(id)?.page)).toEqual([2, 2, 2])
})

test('space at the top of a page falls away, and of two spaces the larger holds', () => {
  const { destinations } = paginate(
    [space(9), piece(0, 10), space(5), space(8), piece(1, 10), newPage, space(30), piece(2, 10)],
    new Map(),
    area,
  )
  expect([0, 1, 2].map((id) => destinations.get(`${id}`)?.y)).toEqual([50, 68, 50])
})

test('spaces give way a little rather than leave a gap or begin a page for a line, and no further', () => {
  const page = (last: number) =>
    paginate([piece(0, 50), space(20), piece(1, 50), space(20), keep, piece(2, last)], new Map(), area).destinations
  expect(page(65).get('2')).toEqual({ page: 1, y: 50 + 50 + 20 + 50 + 20 - 5 })
  expect(page(75).get('1')?.page).toBe(2)
  const small = paginate([piece(0, 90), space(20), piece(1, 75), space(8), piece(2, 10)], new Map(), area).destinations
  expect(small.get('2')?.page).toBe(1)
})

test('a gap is shared among the pages before it', () => {
  const lines = Array.from({ length: 38 }, (_, index): Item => piece(index, 10))
  const { destinations } = paginate([...lines, piece(38, 60)], new Map(), area)
  const firsts = lines.map((_, index) => destinations.get(`${index}`)).filter((place) => place?.y === area.top)
  expect(firsts).toHaveLength(2)
  const second = lines.findIndex((_, index) => destinations.get(`${index}`)?.page === 2)
  expect(20 - second).toBeGreaterThan(0)
  expect(destinations.get('38')?.page).toBe(3)
})

test('a page ends at a better place when the gap is small, and at a bad place rather than leave a large one', () => {
  const rows = (count: number): Item[] =>
    Array.from({ length: count }, (_, index): Item[] => [held(40), piece(100 + index, 20)])
      .flat()
      .slice(1)
  const pages = (before: number): (number | undefined)[] => {
    const { destinations } = paginate([piece(0, before), ...rows(6)], new Map(), area)
    return [destinations.get('100')?.page, destinations.get('105')?.page]
  }
  expect(pages(178)).toEqual([2, 2])
  expect(pages(120)).toEqual([1, 2])
})

test('a header is repeated on every page that the table goes on to', () => {
  const header = leaf(10, [rule(500)])
  const rows = Array.from({ length: 30 }, (_, index): Item => ({ ...piece(index, 20), header }))
  const { pages } = paginate([header, keep, ...rows], new Map(), area)
  for (const page of pages) expect(ids(page.contents)[0]).toBe(500)
  expect(pages.flatMap((page) => ids(page.contents)).filter((id) => id < 500)).toEqual(rows.map((_, index) => index))
})

test('a long note goes on at the foot of the next page, and begins where it is called', () => {
  const lines = Array.from({ length: 30 }, (_, index): Item => piece(1000 + index, 10))
  const { pages, destinations } = paginate(
    [piece(0, 20, ['n']), ...Array.from({ length: 6 }, (_, index) => piece(index + 1, 40))],
    new Map([['n', lines]]),
    area,
  )
  expect(destinations.get('1000')?.page).toBe(1)
  expect(destinations.get('1029')?.page).toBeGreaterThan(1)
  expect(pages.flatMap((page) => ids(page.contents)).filter((id) => id >= 1000)).toEqual(
    lines.map((_, index) => 1000 + index),
  )
  for (const page of pages)
    for (const content of page.contents) expect(content.y).toBeLessThanOrEqual(area.top + area.height)
})

test('a piece that is taller than a page is cut between its lines, and none is lost', () => {
  const contents = Array.from({ length: 50 }, (_, index) => rule(index, index * 10))
  const { pages } = paginate([leaf(500, contents, { divisible: true })], new Map(), area)
  expect(pages.flatMap((page) => ids(page.contents))).toEqual(contents.map((_, index) => index))
})

test('no items give no page', () => {
  expect(paginate([], new Map(), area).pages).toEqual([])
})
