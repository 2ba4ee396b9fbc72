// The choices above the register: rows that do not fit are hidden, and how many are left is said.

'use strict'

const form = document.querySelector('form.filter')
const rows = [...document.querySelectorAll('table.register tbody tr')]

if (form && rows.length > 1) {
  const status = form.querySelector('[role=status]')
  const filter = () => {
    const wanted = [...new FormData(form)].filter(([, value]) => value !== '')
    for (const row of rows) row.hidden = !wanted.every(([name, value]) => row.dataset[name].split(' ').includes(value))
    const shown = rows.filter((row) => !row.hidden).length
    status.textContent = form.dataset.shown.replace('{count}', shown).replace('{total}', rows.length)
  }
  form.addEventListener('input', filter)
  form.addEventListener('submit', (event) => event.preventDefault())
  form.hidden = false
  filter()
}
