import type { KeluargaAlam } from './orang-tiruan.ts'

const KAMPUNG =
  'Babakan Bojong Cibeureum Ciater Cikadu Cikaret Cikole Cimanggu Kebon Kopi Lembur Pasir Rawa Sawah Sukamaju Sukasari'.split(
    ' ',
  )
const DUSUN =
  'Barat Dukuh Gunung Jati Karang Kauman Krajan Lor Mulyo Ngrejo Pesisir Pule Sari Sidorejo Sumber Tengah Timur'.split(
    ' ',
  )
const JALAN =
  'Anggrek Cempaka Cendana Flamboyan Gajah Kenanga Kenari Mangga Mawar Melati Merpati Nuri Pahlawan Rambutan Veteran'.split(
    ' ',
  )

/** Where the family is found; a homeless one where it usually stays. */
export function drawAlamat({ acak, desa, tempat, tanpa_rumah, adat }: KeluargaAlam): {
  alamat: string
  rt: string
  rw: string
} {
  const rt = String(1 + acak.int(8)).padStart(3, '0')
  const rw = String(1 + acak.int(desa.perkotaan ? 14 : 8)).padStart(3, '0')
  if (tanpa_rumah) {
    const where = acak.pick(['kolong jembatan', 'terminal', 'emperan pasar', 'pinggir rel', 'rumah singgah'])
    return { alamat: `Biasa ditemui di ${where}, ${desa.nama}`, rt: '', rw: '' }
  }
  if (adat) return { alamat: `Kampung adat di ${desa.nama}`, rt: '', rw: '' }
  if (desa.perkotaan) {
    return { alamat: `Jl. ${acak.pick(JALAN)} No. ${1 + acak.int(120)}`, rt, rw }
  }
  return { alamat: hamlet(acak.pick(KAMPUNG), acak.pick(DUSUN), tempat.kode_kabkota.slice(0, 2)), rt, rw }
}

function hamlet(kampung: string, dusun: string, provinsi: string): string {
  if (['31', '32', '36'].includes(provinsi)) return `Kp. ${kampung}`
  if (provinsi === '13') return `Jorong ${dusun}`
  if (provinsi === '51') return `Banjar ${dusun}`
  return `Dusun ${dusun}`
}
