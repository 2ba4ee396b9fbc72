// What the browser is told without asking: that files have changed on the disk, by another hand, or drafts, by another window.

import type { ServerResponse } from 'node:http'
import type { Desk } from './desk.js'
import type { StudioEvent } from './protocol.js'

export interface Events {
  /** Keeps an answer open, and writes to it what happens. */
  readonly open: (response: ServerResponse) => void
  readonly close: () => void
}

/** How often the disk is looked at while somebody listens, in milliseconds. */
const interval = 1_500

export function openEvents(desk: Pick<Desk, 'onChanged' | 'onDrafted' | 'refresh'>): Events {
  const listeners = new Set<ServerResponse>()
  let timer: NodeJS.Timeout | null = null
  const tell = (event: StudioEvent): void => {
    for (const response of listeners) response.write(`data: ${JSON.stringify(event)}\n\n`)
  }
  desk.onChanged((paths) => tell({ kind: 'changed', paths }))
  desk.onDrafted((path, draft) => tell({ kind: 'drafted', path, draft }))
  const look = (): void => {
    try {
      desk.refresh()
    } catch {
      // The next question is told why the folder cannot be read.
    }
  }
  return {
    open: (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      response.write(':\n\n')
      listeners.add(response)
      timer ??= setInterval(look, interval)
      response.on('close', () => {
        listeners.delete(response)
        if (listeners.size > 0 || timer === null) return
        clearInterval(timer)
        timer = null
      })
    },
    close: () => {
      if (timer !== null) clearInterval(timer)
      for (const response of listeners) response.end()
    },
  }
}
