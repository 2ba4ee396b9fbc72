// Going from one address to another without loading the page anew, and links that do so.

import { signal } from '@preact/signals'
import { addressOf, routeAt, type Route } from './route.js'

export const route = signal<Route>(routeAt(location.pathname, location.search))

/** True for the first view after a load, which leaves the focus where the browser has it. */
let fresh = true

export function go(to: Route, how: 'push' | 'replace' = 'push'): void {
  const address = addressOf(to)
  if (how === 'push' && address !== location.pathname + location.search) history.pushState(null, '', address)
  else history.replaceState(null, '', address)
  fresh = false
  route.value = to
}

/** Whether a view has been come to by a link, so that its heading takes the focus. */
export function cameByLink(): boolean {
  return !fresh
}

/** Follows links and the browser's own keys for going back. */
export function follow(): void {
  addEventListener('popstate', () => {
    route.value = routeAt(location.pathname, location.search)
  })
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return
    if (link.target !== '' || link.hasAttribute('download') || link.getAttribute('href')?.startsWith('#') === true)
      return
    const to = routeAt(link.pathname, link.search)
    if (to.kind === 'unknown') return
    event.preventDefault()
    go(to)
  })
}
