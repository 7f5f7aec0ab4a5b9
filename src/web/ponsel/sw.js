// The service worker: help readable without a line, and forms that are sent when the line is back. Its address stays,
// so its first line is written anew by the server with the fingerprint of what it keeps.
const KEEP = self.KEEP
const CACHE = `setara-${self.VERSI}`
const SAVED = 'setara-tersimpan'
const LINGUAL = /^\/(?:en|jv|su)(?=\/|$)/
const QUEUED =
  /^\/(?:usul|sanggah)\/(?!keluar|mulai|lanjut)[a-z_-]+$|^\/kasus\/(?:bukti|lengkapi|belum-selesai)$/

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(KEEP))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  const old = (name) => name.startsWith('setara-') && name !== CACHE && name !== SAVED
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (url.origin !== self.location.origin) return
  const path = url.pathname.replace(LINGUAL, '') || '/'
  if (request.method === 'POST' && request.mode === 'navigate' && QUEUED.test(path))
    event.respondWith(sendOrQueue(request))
  else if (request.method !== 'GET') return
  else if (path === '/tersimpan') event.respondWith(fromSaved(request))
  else if (request.mode === 'navigate') event.respondWith(fromNetwork(request, path))
  else if (KEEP.includes(url.pathname))
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)))
})

self.addEventListener('message', (event) => {
  if (event.data === 'kirim') event.waitUntil(sendQueue())
})

/** The page as it is now; without a line the help as it was last read, else the page that says so. */
async function fromNetwork(request, path) {
  try {
    const answer = await fetch(request)
    if (answer.ok && (path === '/' || path.startsWith('/bantuan')))
      await (await caches.open(CACHE)).put(request.url, answer.clone())
    return answer
  } catch {
    return (await caches.match(request.url)) ?? (await caches.match('/luring'))
  }
}

async function fromSaved(request) {
  return (
    (await caches.match('/tersimpan', { cacheName: SAVED })) ??
    fetch(request).catch(() => caches.match('/luring'))
  )
}

/** Sent, or kept on this telephone and sent when the line is back: the same form, so the same case. */
async function sendOrQueue(request) {
  const body = await request.clone().text()
  try {
    return await fetch(request)
  } catch {
    await put({ url: request.url, body })
    return caches.match('/luring/tersimpan')
  }
}

/** In the order in which they were written. What the server has answered is done, whatever it answered. */
async function sendQueue() {
  for (const { id, url, body } of await all()) {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }
    const answer = await fetch(url, { method: 'POST', body, headers, credentials: 'same-origin' }).catch(
      () => null,
    )
    if (answer === null || answer.status >= 500 || answer.status === 429) return
    await remove(id)
  }
}

function store(mode) {
  const opening = indexedDB.open('setara', 1)
  opening.addEventListener('upgradeneeded', () =>
    opening.result.createObjectStore('antrean', { keyPath: 'id', autoIncrement: true }),
  )
  return done(opening).then((base) => base.transaction('antrean', mode).objectStore('antrean'))
}

function done(request) {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
}

const put = async (item) => done((await store('readwrite')).add(item))
const all = async () => done((await store('readonly')).getAll())
const remove = async (id) => done((await store('readwrite')).delete(id))
