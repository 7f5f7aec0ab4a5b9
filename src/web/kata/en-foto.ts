/** Words for the photos of a case. */
export const fotoEn = {
  judul: 'Photos (not needed)',
  petunjuk:
    'You may add photos of the house or its surroundings, three at most. Without a photo your usulan is looked at just the same. No house? No photo is needed.',
  jangan: 'Do not photograph an identity card, a family card or a face. Somebody could misuse such a photo.',
  sambungan: 'A photo needs the internet. Your case is safe, with or without a photo.',
  label: 'Choose a photo',
  tombol: 'Send the photo',
  selesai: 'We have received the photo',
  diterima: (waktu: string) => `Photo received on ${waktu}`,
  dihapus: (waktu: string) => `The photo of ${waktu} was deleted, because the case ended long ago`,
  lihat: 'See the photo',
  galat: {
    kosong: 'Choose a photo first',
    bukan_foto: 'We cannot open that photo. Choose another, or tell it in writing',
    terlalu_besar: 'That photo is too large. Choose one smaller than 8 MB, or tell it in writing',
    cukup: 'There are three photos already. That is enough. Write anything else under "Add something"',
    ramai: 'Many photos are coming in. Try again in a few minutes. Your case is safe',
  },
}
