import { Heading } from '../parts/heading.js'
import { word } from '../words.js'

export function NothingHere() {
  return (
    <div class="column">
      <Heading>{word('studio-nothing-here')}</Heading>
      <p class="ds-paragraph">
        <a class="ds-link" href="/">
          {word('studio-to-agreements')}
        </a>
      </p>
    </div>
  )
}
