// The only script of Setara's pages: it asks the browser for a passkey and sends what it signed. Served as it is here.
const form = document.querySelector('form[data-kunci]')
const message = document.getElementById('belum-berhasil')

const bytesOf = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (character) => character.charCodeAt(0))
const textOf = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')

async function post(address, body) {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  })
  const said = await answer.json()
  if (!answer.ok) throw new Error(`${said.title} ${said.detail}`)
  return said
}

async function make(options) {
  const publicKey = {
    ...options,
    challenge: bytesOf(options.challenge),
    user: { ...options.user, id: bytesOf(options.user.id) },
    excludeCredentials: [],
  }
  const made = await navigator.credentials.create({ publicKey })
  const { clientDataJSON, attestationObject } = made.response
  return answerOf(made, {
    clientDataJSON: textOf(clientDataJSON),
    attestationObject: textOf(attestationObject),
  })
}

async function sign(options) {
  const publicKey = { ...options, challenge: bytesOf(options.challenge), allowCredentials: [] }
  const signed = await navigator.credentials.get({ publicKey })
  const { clientDataJSON, authenticatorData, signature, userHandle } = signed.response
  return answerOf(signed, {
    clientDataJSON: textOf(clientDataJSON),
    authenticatorData: textOf(authenticatorData),
    signature: textOf(signature),
    ...(userHandle && { userHandle: textOf(userHandle) }),
  })
}

function answerOf(credential, response) {
  const { id, type } = credential
  return { id, rawId: id, type, response, clientExtensionResults: credential.getClientExtensionResults() }
}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  void askAndSend()
})

async function askAndSend() {
  message.hidden = true
  const button = form.querySelector('button')
  button.disabled = true
  try {
    const options = await post(`${form.action}/mulai`, Object.fromEntries(new FormData(form)))
    const { ke } = await post(form.action, await (form.dataset.kunci === 'daftar' ? make : sign)(options))
    location.assign(ke)
  } catch (error) {
    // What the browser says is for its makers; what we said is for people.
    message.querySelector('[data-kata]').textContent = error instanceof DOMException ? '' : error.message
    message.hidden = false
    message.focus()
  } finally {
    button.disabled = false
  }
}
