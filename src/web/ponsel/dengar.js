// Reads the page aloud with the voice of the reader's own browser, where it has one for the page's language. Nothing is
// sent to anybody.
const { dengar, berhenti } = document.documentElement.dataset
const PARTS = 'h1, h2, h3, p, li, legend, label, dt, dd, th, td, summary, .govuk-hint, .govuk-error-message'

if ('speechSynthesis' in self) {
  offerToRead()
  speechSynthesis.addEventListener?.('voiceschanged', offerToRead)
  addEventListener('pagehide', () => speechSynthesis.cancel())
}

function offerToRead() {
  const main = document.querySelector('main')
  const voice = voiceOf(document.documentElement.lang)
  if (main === null || !voice || document.querySelector('.dengar')) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'govuk-button tombol-kedua dengar'
  button.textContent = dengar
  button.addEventListener('click', () => {
    if (speechSynthesis.speaking) speechSynthesis.cancel()
    else read(main, voice, button)
  })
  main.prepend(button)
}

function voiceOf(lang) {
  return speechSynthesis.getVoices().find((voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === lang)
}

/** Part by part: some browsers fall silent in the middle of a long text. */
function read(main, voice, button) {
  const parts = [...main.querySelectorAll(PARTS)].filter(
    (part) => part.parentElement.closest(PARTS) === null && part.checkVisibility?.() !== false,
  )
  const texts = parts.map((part) => part.innerText.trim()).filter((text) => text !== '')
  const rest = () => {
    button.textContent = dengar
  }
  for (const [at, text] of texts.entries()) {
    const speech = new SpeechSynthesisUtterance(text)
    speech.voice = voice
    speech.lang = voice.lang
    speech.addEventListener('error', rest)
    if (at === texts.length - 1) speech.addEventListener('end', rest)
    speechSynthesis.speak(speech)
  }
  button.textContent = berhenti
}
