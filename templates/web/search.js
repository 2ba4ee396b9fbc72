// Searches the sections of all agreements in the browser. The entries lie beside the page; the index is made here.

/* global MiniSearch */
'use strict'

const form = document.querySelector('form.search')
const field = form.querySelector('input')
const count = document.getElementById('search.count')
const list = document.getElementById('search.results')

/* æ is found as ä and ø as ö: readers in both countries find what the other one wrote. */
const folded = (word) => word.normalize('NFC').toLowerCase().replaceAll('æ', 'ä').replaceAll('ø', 'ö')
const index = new MiniSearch({
  fields: ['t', 's', 'x'],
  storeFields: ['a', 't', 's', 'x', 'n'],
  processTerm: (term) => folded(term),
  searchOptions: { boost: { s: 3, t: 2 }, prefix: (term) => term.length > 2, fuzzy: (term) => (term.length > 5 ? 0.15 : 0), combineWith: 'AND' },
})

const result = ({ a, t, s, x, n, terms }) => {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = location.protocol === 'file:' ? a.replace(/\/(?=#|$)/, '/index.html') : a
  link.textContent = s === '' ? t : s
  const where = document.createElement('p')
  where.className = 'what'
  where.textContent = [s === '' ? '' : t, n > 0 ? list.dataset.andOthers.replace('{count}', n) : ''].filter(Boolean).join(', ')
  const excerpt = document.createElement('p')
  excerpt.append(...marked(around(x, terms), terms))
  item.append(link, where, excerpt)
  return item
}

/* Some words before and after the first one that was found. */
const around = (text, terms) => {
  const plain = folded(text)
  const at = Math.max(0, Math.min(...terms.map((term) => plain.indexOf(term)).filter((place) => place >= 0), text.length))
  const start = at < 90 || at === text.length ? 0 : text.lastIndexOf(' ', at - 80) + 1
  const end = text.indexOf(' ', start + 240)
  return `${start > 0 ? '… ' : ''}${text.slice(start, end < 0 ? undefined : end)}${end < 0 ? '' : ' …'}`
}

const marked = (text, terms) => {
  const words = text.split(/(\p{L}[\p{L}\p{N}]*)/u)
  return words.map((word, place) => {
    if (place % 2 === 0 || !terms.includes(folded(word))) return word
    const mark = document.createElement('mark')
    mark.textContent = word
    return mark
  })
}

const search = () => {
  const query = field.value.trim()
  const all = query === '' ? [] : index.search(query)
  const found = all.length > 0 || query === '' ? all : index.search(query, { combineWith: 'OR' })
  const { found: many, foundOne, foundNone } = list.dataset
  count.textContent =
    query === '' ? '' : found.length === 0 ? foundNone : found.length === 1 ? foundOne : many.replace('{count}', found.length)
  list.replaceChildren(...found.slice(0, 50).map(result))
  const address = new URL(location.href)
  if (query === '') address.searchParams.delete('q')
  else address.searchParams.set('q', query)
  history.replaceState(null, '', address)
}

const open = async () => {
  const entries = await (await fetch(list.dataset.entries)).json()
  index.addAll(entries.map((entry, id) => ({ id, ...entry })))
  let waiting = 0
  field.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(search, 150)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    search()
  })
  field.value = new URL(location.href).searchParams.get('q') ?? ''
  form.hidden = false
  if (field.value !== '') search()
}

open().catch(() => {
  count.textContent = list.dataset.failed
})
