// The agreement as it is read on a screen, in a frame that can do nothing.

import type { Viewed } from '../../protocol.js'
import { readingAddress } from '../ask.js'
import { pagesStamp } from '../state.js'
import { word } from '../words.js'

export function Reading({ viewed }: { readonly viewed: Viewed }) {
  return (
    <iframe
      class="reading"
      sandbox=""
      title={word('studio-reading-view')}
      src={readingAddress(viewed, pagesStamp.value)}
    />
  )
}
