// An act, from what it is asked with to what was done.

import { useState } from 'preact/hooks'
import type { ActName, Done } from '../protocol.js'
import { Refused, tellAct } from './ask.js'
import { announce, reasonOf, refresh } from './doings.js'
import { word } from './words.js'

export interface Acting<Asked = object> {
  readonly isBusy: boolean
  readonly done: Done | null
  readonly refused: { readonly why: string; readonly isUnsaved: boolean } | null
  readonly act: (asked: Asked) => Promise<Done | null>
}

/** @param tell what is done with what is asked: a name of an act, or what sends it */
export function useAct<Asked extends object = object>(
  tell: ActName | ((asked: Asked) => Promise<Done>),
): Acting<Asked> {
  const [isBusy, setBusy] = useState(false)
  const [done, setDone] = useState<Done | null>(null)
  const [refused, setRefused] = useState<Acting['refused']>(null)
  const act = async (asked: Asked): Promise<Done | null> => {
    if (isBusy) return null
    setBusy(true)
    setDone(null)
    setRefused(null)
    announce(word('studio-act-busy'))
    try {
      const answer = await (typeof tell === 'string' ? tellAct(tell, asked) : tell(asked))
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
