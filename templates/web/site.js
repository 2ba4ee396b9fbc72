// What every page can do better with a script: fold the contents on a narrow screen, copy citations, open from a disk.
// Without it nothing is missing.

'use strict'

/* On a narrow screen the contents stand folded above the text. */
const narrow = window.matchMedia('(max-width: 67.99rem)')
for (const details of document.querySelectorAll('.contents > details')) {
  const fold = () => {
    details.open = !narrow.matches
  }
  narrow.addEventListener('change', fold)
  fold()
}

/* A button under each citation. An address that the page cannot know as a whole is made so. */
const whole = (link) => {
  if (link.textContent.startsWith('/')) link.textContent = link.href
}
for (const cite of document.querySelectorAll('.cite')) {
  const text = cite.querySelector('.cite-text')
  const link = text?.querySelector('a')
  if (link) whole(link)
  if (!text || !navigator.clipboard) continue
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = cite.dataset.copy
  const status = document.createElement('span')
  status.setAttribute('role', 'status')
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text.textContent)
    status.textContent = ` ${cite.dataset.copied}`
  })
  cite.append(button, status)
}
document.querySelectorAll('a.address').forEach(whole)

/* A folder that is opened from a disk has no server that finds the page of a folder. */
if (location.protocol === 'file:')
  for (const link of document.querySelectorAll('a[href]')) {
    const [path, rest = ''] = link.getAttribute('href').split(/(?=#)/)
    if (/^[./\w-].*\/$|^\.\/$/.test(path) && !/^[a-z]+:/.test(path)) link.setAttribute('href', `${path}index.html${rest}`)
  }
