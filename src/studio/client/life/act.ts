// An act, from what it is asked with to what was done.

import { useState } from 'preact/hooks'
import type { ActName, Done } from '../../protocol.js'
import { Refused, tellAct } from '../ask.js'
import { announce, reasonOf, refresh } from '../doings.js'
import { word } from '../words.js'

export interface Acting {
  readonly isBusy: boolean
  readonly done: Done | null
  readonly refused: { readonly why: string; readonly isUnsaved: boolean } | null
  readonly act: (asked: object) => Promise<Done | null>
}

export function useAct(name: ActName): Acting {
  const [isBusy, setBusy] = useState(false)
  const [done, setDone] = useState<Done | null>(null)
  const [refused, setRefused] = useState<Acting['refused']>(null)
  const act = async (asked: object): Promise<Done | null> => {
    if (isBusy) return null
    setBusy(true)
    setDone(null)
    setRefused(null)
    announce(word('studio-act-busy'))
    try {
      const answer = await tellAct(name, asked)
      setDone(answer)
      announce([word(answer.done ? 'studio-act-done' : 'studio-act-not-done'), ...answer.lines].join(' '))
      await refresh()
      return answer
    } catch (cause) {
      const why = reasonOf(cause)
      setRefused({ why, isUnsaved: cause instanceof Refused && cause.status === 409 })
      announce(why)
      return null
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, done, refused, act }
}
