/** Words for the photos of a case. */
export const fotoSu = {
  judul: 'Poto (henteu wajib)',
  petunjuk:
    'Poto bumi atanapi sakurilingna kénging ditambihkeun, paling seueur tilu. Tanpa poto ogé usulan dipariksa sami. Teu gaduh bumi? Poto teu peryogi.',
  jangan: 'Ulah moto KTP, KK, atanapi raray. Poto sapertos kitu tiasa disalahgunakeun ku batur.',
  sambungan: 'Poto peryogi internét. Usulan anjeun parantos disimpen, nganggo poto atanapi henteu.',
  label: 'Pilih poto',
  tombol: 'Kirim poto',
  selesai: 'Poto parantos ditampi',
  diterima: (waktu: string) => `Poto ditampi ${waktu}`,
  dihapus: (waktu: string) => `Poto ti ${waktu} parantos dihapus, margi usulan parantos lami réngsé`,
  lihat: 'Tingali poto',
  galat: {
    kosong: 'Pilih heula hiji poto',
    bukan_foto: 'Poto éta teu tiasa dibuka. Pilih poto sanés, atanapi caritakeun ku tulisan',
    terlalu_besar:
      'Poto éta ageung teuing. Pilih poto anu langkung alit ti 8 MB, atanapi caritakeun ku tulisan',
    cukup: 'Parantos aya tilu poto. Éta cekap. Upami aya hal sanés, serat dina "Tambihan katerangan"',
    ramai: 'Seueur poto nuju lebet. Cobian deui sababaraha menit deui. Usulan anjeun parantos disimpen',
  },
}
