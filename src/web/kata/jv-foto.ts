/** Words for the photos of a case. */
export const fotoJv = {
  judul: 'Foto (mboten wajib)',
  petunjuk:
    'Foto griya utawi sakiwa tengenipun pareng dipuntambahaken, paling kathah tiga. Tanpa foto usulan tetep dipunpriksa sami. Mboten gadhah griya? Foto mboten prelu.',
  jangan: 'Sampun moto KTP, KK, utawi pasuryan. Foto kados mekaten saged dipunsalahginakaken tiyang.',
  sambungan: 'Foto prelu internet. Usulan panjenengan sampun kasimpen, kanthi foto utawi mboten.',
  label: 'Pilih foto',
  tombol: 'Kintun foto',
  selesai: 'Foto sampun kula tampi',
  diterima: (waktu: string) => `Foto katampi ${waktu}`,
  dihapus: (waktu: string) => `Foto saking ${waktu} sampun dipunbusak, amargi usulan sampun dangu rampung`,
  lihat: 'Mirsani foto',
  galat: {
    kosong: 'Pilih foto rumiyin',
    bukan_foto: 'Foto punika mboten saged dipunbikak. Pilih foto sanes, utawi criyosaken kanthi seratan',
    terlalu_besar:
      'Foto punika kageden. Pilih foto ingkang langkung alit saking 8 MB, utawi criyosaken kanthi seratan',
    cukup: 'Sampun wonten tiga foto. Punika cekap. Menawi wonten bab sanes, serat ing "Tambah katrangan"',
    ramai: 'Kathah foto saweg mlebet. Cobi malih sawetawis menit malih. Usulan panjenengan sampun kasimpen',
  },
}
