// Loaded after the page, and needed by none: it brings the service worker, sends what waits when the line is back, and
// offers to keep one's own case on this telephone.
const kata = document.documentElement.dataset

// What the worker keeps weighs more than a first page may: it waits for the second, or for whoever has it already.
const isFirst = document.querySelector('link[rel=stylesheet]') === null

if ('serviceWorker' in navigator && (!isFirst || navigator.serviceWorker.controller)) {
  const ready = navigator.serviceWorker.register('/sw.js').then(() => navigator.serviceWorker.ready)
  const send = () => void ready.then((registration) => registration.active?.postMessage('kirim'))
  addEventListener('online', send)
  send()
  void ready.then(offerToSave)
}

/** On the page of a case: a button that keeps what it says, without its forms; on the kept page one that deletes it. */
function offerToSave() {
  const main = document.querySelector('main[data-simpan]')
  if (main === null || !('caches' in self)) return
  const isKept = main.dataset.simpan === 'hapus'
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'govuk-button tombol-kedua'
  button.textContent = isKept ? kata.hapus : kata.simpan
  const keep = async () => {
    const saved = await caches.open('setara-tersimpan')
    if (isKept) await saved.delete('/tersimpan')
    else
      await saved.put(
        '/tersimpan',
        new Response(copyOf(), { headers: { 'content-type': 'text/html; charset=utf-8' } }),
      )
    button.textContent = isKept ? kata.terhapus : kata.tersimpan
    button.disabled = true
  }
  button.addEventListener('click', () => void keep())
  main.append(button)
}

function copyOf() {
  const copy = document.documentElement.cloneNode(true)
  for (const element of copy.querySelectorAll(
    'main form, main details, main > button, .govuk-language-navigation',
  ))
    element.remove()
  copy.querySelector('main').dataset.simpan = 'hapus'
  return `<!doctype html>${copy.outerHTML}`
}
