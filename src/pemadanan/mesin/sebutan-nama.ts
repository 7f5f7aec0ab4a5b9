/**
 * What people are called and what stands on their card, canonical words (linkage.md section 4). A weak sign: a level
 * of its own, whose weight is learned. What else a register's people are called is learned from it (learn-sebutan.ts).
 */
export const SEBUTAN_NAMA: readonly (readonly [string, string])[] = `
  wawan hermawan setiawan kurniawan gunawan darmawan
  iwan setiawan kurniawan hermawan gunawan
  asep aa atep
  ujang jajang
  budi budiman budiono budianto
  joko jatmiko
  yanto suyanto haryanto sugiyanto
  yono suyono haryono sugiyono
  yanti suryanti haryanti damayanti
  yati suryati hayati rohayati
  tini kartini sutini hartini
  tono hartono sutono
  dedi dedeh
  agus agustinus
  ani suryani handayani
  ida faridah rosidah
  iis istikomah aisyah
  ipah syarifah latifah
  ijah khadijah
  minah aminah
  ripin arifin
  mat muhamad ahmad
  mamat muhamad rahmat
  udin burhanudin jamaludin komarudin saefudin
  yusup yusuf
  nana suryana sumarna
  eti suhaeti nurhayati
  titin kartini
  wati kurniawati setiawati herawati
  yus yohanes yulius
  yan yohanes
  beni benediktus
  ari maria`
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [first = '', ...others] = line.trim().split(' ')
    return others.map((other): [string, string] => [first, other])
  })
