import type { AlasanTerjemahan } from './alasan-kata.ts'

/** Sundanese in lemes. Needs native review (docs/terjemahan.md). */
export const alasanSu: AlasanTerjemahan = {
  keputusan: {
    meninggal: {
      kata: 'Jalmi anu diusulkeun kacatet parantos ngantunkeun.',
      ubah: 'Upami masih jumeneng, mangga sumping atanapi nyuhunkeun petugas sumping. Data badé dipulihkeun.',
    },
    pindah_luar_wilayah: {
      kata: 'Jalmi anu diusulkeun parantos ngalih ka daérah sanés.',
      ubah: 'Ieu usulan ngiring ngalih. Kontak kantor désa di tempat linggih anu anyar.',
    },
    ganda: {
      kata: 'Ieu jalmi parantos aya dina usulan sanés. Usulan sanés éta anu diteraskeun.',
      ubah: 'Upami ieu jalmi anu béda, témbongkeun dokumén atanapi nyuhunkeun petugas sumping.',
    },
    mampu: {
      kata: 'Numutkeun pamariksaan, ieu kulawarga tacan nyumponan kriteria miskin.',
      ubah: 'Upami kaayaan robih atanapi pamariksaan lepat, ajukeun kaberatan kalayan katerangan anyar.',
    },
    asn_tni_polri: {
      kata: 'Aya anggota kulawarga anu kacatet janten ASN, TNI, atanapi Polri.',
      ubah: 'Upami catetanana lepat atanapi parantos eureun, candak serat katerangan atanapi ajukeun kaberatan.',
    },
    pensiunan_berpenghasilan: {
      kata: 'Aya anggota kulawarga anu nampi pangsiun tetep.',
      ubah: 'Upami pangsiun parantos eureun atanapi teu cekap, ajukeun kaberatan sareng buktina.',
    },
    upah_di_atas_ump: {
      kata: 'Aya anggota kulawarga anu buruhna kacatet langkung ti buruh minimum.',
      ubah: 'Upami parantos eureun damel atanapi namina diinjeum batur, ajukeun kaberatan.',
    },
    tidak_ditemukan: {
      kata: 'Petugas parantos sumping dua kali, nanging tacan tiasa patepang.',
      ubah: 'Béjakeun di mana sareng iraha anjeun tiasa ditepangan. Usulan dibuka deui.',
    },
    menolak: {
      kata: 'Anjeun nyalira nyuhunkeun teu didata atanapi teu nampi.',
      ubah: 'Anjeun kénging robih pikiran iraha waé. Ajukeun usulan anyar.',
    },
    data_tidak_benar: {
      kata: 'Katerangan penting dina usulan tétéla teu luyu sareng kanyataan.',
      ubah: 'Lereskeun katerangana, atanapi ajukeun kaberatan upami pamariksaan lepat.',
    },
    'dtks.ditetapkan': {
      kata: 'Anjeun kadaptar dina DTKS.',
      ubah: 'Béjakeun upami kulawarga, alamat, atanapi kaayaan robih.',
    },
    'program.masuk_kuota': {
      kata: 'Kulawarga anjeun lebet daptar panampi sasih ieu.',
      ubah: 'Teu peryogi nanaon. Béjakeun upami kaayaan robih.',
    },
    'program.di_luar_kuota': {
      kata: 'Kulawarga anjeun nyumponan sarat, nanging tempat sasih ieu parantos séép. Anjeun tetep ngiring sasih payun.',
      ubah: 'Teu peryogi ngusulkeun deui. Lamina ngantosan ogé diétang.',
    },
    'program.desil_di_luar_sasaran': {
      kata: 'Ieu program pikeun desil 1 dugi ka 4. Desil kulawarga anjeun ayeuna di luar éta.',
      ubah: 'Upami kaayaan imah atanapi padamelan dina data lepat, suhunkeun data dilereskeun.',
    },
    'program.menunggu_desil': {
      kata: 'Peringkat karaharjaan kulawarga anjeun tacan aya. Ieu sanés panolakan.',
      ubah: 'Petugas badé ngalengkepan data kulawarga. Anjeun tetep ngiring sasih payun.',
    },
    'program.menunggu_nik': {
      kata: 'Ieu program peryogi NIK kanggo nyalurkeun. Anjeun parantos kadaptar, sareng ku kami dibantos ngurus NIK.',
      ubah: 'Réngsékeun rujukan ka Dukcapil. Petugas badé ngabantosan tanpa biaya.',
    },
    'program.dikecualikan': {
      kata: 'Kulawarga anjeun teu diiringkeun dina ieu program ku margi pamundut atanapi putusan anu kacatet.',
      ubah: 'Anjeun kénging ngajukeun usulan anyar atanapi kaberatan.',
    },
  },
  sanggahan: {
    meninggal: 'Aya anu ngadugikeun yén ieu jalmi parantos ngantunkeun.',
    pindah: 'Aya anu ngadugikeun yén anjeun parantos ngalih ti ieu désa.',
    tidak_ditemukan: 'Aya anu ngadugikeun yén anjeun teu linggih di dieu.',
    ganda: 'Aya anu ngadugikeun yén nami anjeun kacatet dua kali.',
    asn_tni_polri: 'Aya anu ngadugikeun yén anjeun ASN, TNI, atanapi Polri.',
    pensiunan: 'Aya anu ngadugikeun yén anjeun nampi pangsiun.',
    upah_di_atas_ump: 'Aya anu ngadugikeun yén buruh anjeun langkung ti buruh minimum.',
    punya_usaha_besar: 'Aya anu ngadugikeun yén anjeun gaduh usaha ageung.',
    aset: 'Aya anu ngadugikeun yén anjeun gaduh imah atanapi kandaraan mahal.',
    pendamping_sosial: 'Aya anu ngadugikeun yén anjeun damel janten pendamping sosial.',
    salah_identitas: 'Aya anu ngadugikeun yén ieu data gaduh jalmi sanés.',
    lainnya: 'Aya anu nyuhunkeun data anjeun dipariksa deui.',
    potongan: 'Ieu pangaduan ngeunaan petugas.',
    belum_masuk: 'Aya anu ngadugikeun yén anjeun kuduna lebet daptar.',
    keliru_dikeluarkan: 'Aya anu ngadugikeun yén anjeun lepat dikaluarkeun.',
  },
}
