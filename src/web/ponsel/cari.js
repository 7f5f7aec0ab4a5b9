// Where somebody types the name of a village: shows what it may be while they type, as links below the field. The button
// beside it does the same without this.
const form = document.querySelector('form[data-cari-ada]')
const field = form.elements.cari
const { cariAda, cariBanyak, cariKosong, cariMati } = form.dataset
const PAUSE_MS = 300
const LEAST = 3

const status = document.createElement('p')
status.className = 'govuk-body cari-status'
status.setAttribute('role', 'status')
const list = document.createElement('ul')
list.className = 'govuk-list'
field.closest('.govuk-form-group').append(status, list)
field.autocomplete = 'off'

let timer = 0
let turn = 0
field.addEventListener('input', () => {
  clearTimeout(timer)
  timer = setTimeout(() => void show(), PAUSE_MS)
})

async function show() {
  turn += 1
  const mine = turn
  const found = await find(field.value)
  if (mine !== turn) return
  status.textContent = found ? say(found) : ''
  list.replaceChildren(...(found?.desa ?? []).map(linkTo))
}

/** Null when too little was typed or there is no line: then the button serves. */
async function find(cari) {
  if (cari.replace(/[^\p{L}\p{N}]/gu, '').length < LEAST) return null
  try {
    const answer = await fetch('/desa', { method: 'POST', body: new URLSearchParams({ cari }) })
    return answer.ok ? await answer.json() : null
  } catch {
    return null
  }
}

function say({ hasil, nama, desa, jumlah }) {
  if (hasil === 'kode_mati') return cariMati.replace('{}', nama)
  if (desa.length === 0) return cariKosong
  return (jumlah > desa.length ? cariBanyak : cariAda).replace('{}', String(desa.length))
}

function linkTo({ kode, nama, tempat }) {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.className = 'govuk-link tautan-besar'
  link.href = `${form.action.replace(/\/desa$/, '')}?wilayah=${kode}`
  link.textContent = `${nama}, ${tempat}`
  item.append(link)
  return item
}
