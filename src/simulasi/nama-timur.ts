import type { DaftarNama } from './suku.ts'

/** Name lists of Borneo, Sulawesi, Nusa Tenggara Timur, Maluku and Papua; ours, no real person. Generations as in
 * nama-barat.ts. */

export const DAYAK: DaftarNama = {
  laki: {
    tua: 'Ading Apoi Bakran Biring Dangan Darius Dimin Garing Gerai Imang Jalung Jampang Kaleng Kornelius Kuleh Lahang Lejau Libau Luhat Lupung Mangku Ngau Paren Rangkap Sangen Silan Taman Tingang Udau Usat',
    tengah:
      'Agustinus Albertus Andreas Apui Bambang Benediktus Damianus Dominikus Edison Elias Fransiskus Herkulanus Heronimus Igo Jamli Jimi Kristianus Lorensius Markus Paulus Petrus Rusdi Sabinus Stepanus Sugeng Suparno Thomas Yohanes Yulius',
    muda: 'Adrian Aldo Alexander Andri Bayu Damai Deni Erik Febrian Gilbert Hendro Indra Jefri Joni Kevin Leo Marsel Noven Oktavianus Pebri Radit Rian Rio Roland Tirta Valentinus Wilson Yoga Yosep',
  },
  perempuan: {
    tua: 'Angin Balau Bulan Dayang Devung Hangin Ipui Kebing Kiring Lahai Lenjau Lirung Marta Maria Nyuri Ping Puyang Rabiah Renda Rusni Sabina Selang Sulau Tipung Uning Unyang Urai Yohana',
    tengah:
      'Agnes Agustina Albina Anastasia Apriani Bernadeta Dorkas Elisabet Elmi Eva Fransiska Hermina Imelda Katarina Lidia Lusia Magdalena Margareta Marselina Meri Norhayati Paulina Rusmini Theresia Veronika Yuliana Yustina',
    muda: 'Adelina Angel Aprilia Bella Cindi Desi Dwi Elsi Fani Febi Gita Helen Indah Jesika Kristin Lara Maria Mila Natalia Novia Oktavia Puput Rini Selvi Sri Tasya Vera Wenda Yesi Yuni',
  },
  laki2:
    'Ajang Anyang Batung Bilung Bungai Dehen Dodo Garang Hibau Ibau Jaya Kristian Laing Lawai Nyuk Putra Sangkai Saputra Setiawan Sigai Tamen Ugang Usat Wan',
  perempuan2:
    'Ajeng Anye Bulan Dewi Hura Kristina Lawing Lestari Lunuk Natalia Ngo Novita Puspita Putri Sari Sinta Susanti Tening Usun Wati Yanti Yuliana',
  tunggal: [0.75, 0.45, 0.12],
}

export const BANJAR: DaftarNama = {
  laki: {
    tua: 'Abdul Ahmad Aini Ardiansyah Asmuni Bahrun Busera Galuh Gusti Hamli Hanafi Jamhuri Jumberi Kaspul Kurdi Mahlan Masdar Masrani Mugeni Muhran Rasyid Rusli Saberan Samlan Sarkani Syahran Tarmidi Utuh',
    tengah:
      'Abdul Ahmad Akhmad Anang Arbani Bahriansyah Fahrurrazi Fitriani Gazali Hairul Hamdani Hermansyah Ibramsyah Jarkasi Kaspul M. Mahyuni Masrani Muhammad Mukhlis Nordiansyah Rahmadi Rahmatullah Rusmadi Rusdiansyah Sahrani Syahrudin Syaifullah Syarkawi Zainuri',
    muda: 'Ahmad Akhmad Aldi Andika Dani Dimas Fahri Fajriannor Fathul Hafizh Helmi Ilham Irfan Khairil M. Maulana Muhammad Noor Rahmat Raihan Rasyid Rizali Rizky Sahal Said Taufiq Wahyu Yudi Zaini',
  },
  perempuan: {
    tua: 'Acil Aisyah Aluh Arbainah Asiah Basrah Diang Fatimah Galuh Hadijah Hamsiah Haimah Jamilah Jumantan Kamariah Mahrita Masitah Masniah Norsinah Rabiatul Rusmini Salamah Salasiah Samsiah Siti Siah',
    tengah:
      'Aminah Arbayah Fauziah Hairiah Hamidah Hasnah Helda Herlina Ida Jumiati Khadijah Laila Mariana Maulidah Misnawati Mulyani Nor Norhasanah Norhayati Norlaila Nurul Rahmawati Raudah Rusmiyati Saniah Siti Sri Yuliani Zainah',
    muda: 'Aida Aisyah Annisa Aulia Dina Eka Fitriah Ghina Hafizah Hana Helma Jannah Khairunnisa Lina Mahfuzah Maulida Mina Nadia Nazwa Noor Norhaliza Norjannah Nurul Putri Rabiatul Rahmah Raudatul Rika Salma Siti Zahra Zakiah',
  },
  laki2:
    'Abdullah Anshari Arifin Efendi Fauzi Fikri Hakim Hidayat Husaini Ilmi Jailani Kurniawan Maulana Noor Noviandi Pratama Rahman Ramadhan Rasyidi Ridha Ridhani Rifani Rahim Saputra Syah Syukur Wahyudi Yani Yusuf',
  perempuan2:
    'Agustina Amelia Aulia Azizah Fajriah Fitriani Hafizah Hasanah Hayati Helmi Hidayah Hikmah Jamilah Jannah Karimah Latifah Maulida Mawaddah Nafisah Nisa Rahmah Rahmi Safitri Salehah Sari Ulfah Wardah Yanti Zahra Zulaikha',
  tunggal: [0.7, 0.42, 0.06],
  bin: 0.06,
}

export const BUGIS: DaftarNama = {
  laki: {
    tua: 'Abdul Ambo Ambotuo Baco Baddu Beddu Cacung Camma Daeng Dg. Hamzah Hasanuddin La Lasse Lahamma Mappa Mappeasse Mattola Mustamin Nurung Nyompa Pallawa Pasolong Ramli Saleh Sangkala Sattu Sainuddin Tahir Tajuddin Tonang Ummareng',
    tengah:
      'Abd. Abdul Ahmad Akbar Amiruddin Ambo Andi Anwar Arifuddin Arsyad Asrul Burhanuddin Bustan Darwis Firman Hamka Hasanuddin Irwan Jamaluddin Kaharuddin Mansyur Muh. Muhammad Mukhtar Nurdin Rahman Ramli Rusli Saharuddin Saparuddin Sirajuddin Sudirman Sulaiman Syamsuddin Syarifuddin Tahir Usman Zainuddin',
    muda: 'Abdul Ahmad Aidil Akbar Aksan Al Alif Andi Andika Arham Arif Asrul Fadli Faisal Fajar Farhan Fitrah Hamdan Ikhsan Ilham Ismail Khaerul Muh. Muhammad Nasrul Nur Rahmat Rahmatullah Reski Reza Ridwan Rifki Rizal Sahrul Syahrul Wahyu Yusril Zulfikar',
  },
  perempuan: {
    tua: 'Ambe Baji Becce Besse Bombong Caya Cabe Daeng Dalle Halijah Hasnah Hatijah I Indo Isa Juma Junaeda Kamisa Kati Malla Mare Nabi Nimang Norma Rannu Rosi Saenab Sahara Saripa Sitti Sitti Subaeda Tija We',
    tengah:
      'A. Andi Asmawati Asni Besse Darmawati Fatmawati Hadrah Hajrah Hamsiah Hapsah Haslinda Hasnawati Hasni Herlina Irmawati Jumriani Jumiati Kartini Mardiana Marlina Marwah Nirwana Nur Nurbaya Nurhayati Nurjannah Nurlina Nursiah Rahmawati Rosdiana Rosmini Rosnani Salmah Satriani Sitti St. Suhartini Suriani Syamsiah',
    muda: 'Adelia Ainun Aisyah Alfiah Andi Anggi Anisa Annisa Astri Aulia Ayu Besse Dewi Dian Eka Fadillah Fatimah Fitri Hikma Indah Irma Jumriani Khaerunnisa Magfirah Mutiara Mutmainnah Nabila Nur Nurfadillah Nurhikmah Nurul Putri Rahma Rahmi Reski Riska Salsabila Sitti Sri Suci Tiara Wahyuni Widya Yuliana Zahra',
  },
  laki2:
    'Abbas Adam Akbar Alam Alamsyah Amin Arif Asis Asri Bakri Dg.Nai Fadel Fauzan Gani Hakim Halim Hamid Hamzah Hasan Hidayat Ikbal Ilyas Jaya Kadir Kurniawan Latif Maulana Nur Pratama Rahim Rahman Ramadhan Rasyid Razak Rauf Saputra Sultan Syam Syawal Wahab Wijaya Yunus Yusuf',
  perempuan2:
    'Amaliah Amin Anugrah Asmi Asriani Aulia Awaliah Azizah Baya Fadilah Fahira Fajriani Hamid Hasanah Hikmah Idris Indah Insani Ismail Jannah Khadijah Kurnia Lestari Maulida Mutmainnah Nabila Nisa Oktavia Pratiwi Putri Rahma Rahmadani Rahman Ramadhani Rasyid Safitri Sari Syam Tenri Utami Wahyuni Yusuf Zahra',
  tunggal: [0.75, 0.42, 0.07],
  bin: 0.03,
}

export const TORAJA: DaftarNama = {
  laki: {
    tua: 'Ambe Banne Batto Duma Kila Lai Linting Ne Pong Rante Sampe Tandi Tato',
    tengah:
      'Agustinus Daud Elia Frans Herman Markus Matius Paulus Petrus Semuel Simon Thomas Yohanis Yunus Yusuf',
    muda: 'Adrian Aldi Christian Daniel Erwin Febrianto Gabriel Jordi Kristian Marcel Natan Rivaldo Samuel Trisno Yefta',
  },
  perempuan: {
    tua: 'Bulan Indo Lai Lebang Limbong Maria Rante Rangga Sande Tasik Tiku',
    tengah:
      'Agustina Alfrida Damaris Debora Elisabet Ester Herlina Kristina Lidia Margaretha Martha Naomi Rut Selvi Yuliana',
    muda: 'Angel Cindy Citra Dian Elsa Febi Grace Intan Jelita Kezia Melati Novita Priska Selfi Tesa Winda Yuliani',
  },
  laki2: 'Allo Arruan Bara Karre Lembang Mangiri Minggu Palinggi Rapang Sarira Sirenden Tappi Tonapa',
  perempuan2: 'Bulan Datu Kanan Lapu Layuk Lino Maya Padang Palayukan Ratte Sari Toding',
  tunggal: [0.4, 0.2, 0.04],
  marga:
    'Allorante Bungin Kalalembang Kombong Lembang Pasolang Patanggu Pongsapan Rantelili Rantetana Sampebua Sarungallo Tandirerung Tandungan Tangkelayuk Tiranda Upa’ Palimbong',
}

export const SULAWESI: DaftarNama = {
  laki: {
    tua: 'Abdul Adam Bakari Dai Harun Hasan Husain Idrus Kadir La Lahasan Mohamad Ode Pakaya Rauf Saleh Samu Usman Wahab Yahya Yunus Yusup Zakaria',
    tengah:
      'Abdul Alwin Anwar Arifin Darwis Fadli Hamid Hasrun Irfan Ismail La Mohamad Moh. Muliadi Nasir Ramlan Ridwan Rifai Roni Rustam Samsul Suleman Sumardin Syamsudin Taufik Umar Yamin Zainal',
    muda: 'Abdul Aditya Afdal Aldi Alif Arman Dirman Fadel Fahri Fikram Hidayat Iksan La Moh. Mohamad Muhamad Nanda Rafli Rahmat Raldi Rifki Rizky Sahrul Septian Wahyu Yusran Zulkifli',
  },
  perempuan: {
    tua: 'Aisa Asia Fatma Hadidjah Halima Hapsa Hawa Maimuna Maryam Nurhayati Rabia Rahima Salma Saima Sarifa Wa Wadi Zainab Zubaeda',
    tengah:
      'Asni Farida Fatma Hasna Herlina Irma Jumiati Karmila Mariana Marni Meyko Nurhaya Nurlian Rahma Ratna Rosna Rosmin Sarina Suriyani Wa Wahida Yulin Yusnita Zulfa',
    muda: 'Adelia Afifa Amelia Anggun Dewi Dinda Fadila Fatmah Fitri Indah Intan Jihan Lia Magfira Nabila Nazwa Nur Putri Rahmawati Regina Safira Salsabila Sintia Sri Tiara Wa Widya Yulan Zahra',
  },
  laki2:
    'Abas Adam Ali Anwar Baso Djafar Gani Hasan Husain Ibrahim Ishak Kadir Lamusa Mahmud Mokodompit Nento Ode Pakaya Polapa Pratama Rahman Ramadhan Saputra Suleman Tamrin Usman Wahid Yasin Yunus',
  perempuan2:
    'Abas Adam Aprilia Djafar Gani Hasan Husain Ibrahim Ishak Kadir Lestari Mahmud Musa Nento Ode Pakaya Putri Rahman Ramadhani Safitri Sari Suleman Tahir Usman Yanti Yunus',
  tunggal: [0.6, 0.3, 0.05],
}

export const MINAHASA: DaftarNama = {
  laki: {
    tua: 'Alex Arnold Bernard Dolf Eduard Elias Frans Fredrik Hendrik Jan Johan Karel Lexi Max Nelson Oktavianus Rudolf Wellem Wilhelm',
    tengah:
      'Alfrets Berty Deny Donny Ferry Franky Fredy Harly Herry Jantje Jefry Johny Max Noldy Novy Olden Ronny Royke Sammy Stenly Teddy Vicky Wempi',
    muda: 'Andre Brayen Christian Clief Daniel Erlangga Fernando Gerry Gilbert Jeremy Jonathan Juan Kenzo Marchel Natanael Rafael Revi Rivaldo Steven Theo Vandy Yehezkiel',
  },
  perempuan: {
    tua: 'Adelheid Albertina Annie Bertha Corrie Dortje Elisabeth Emma Greta Jantje Johana Juliana Lena Maria Martha Mientje Neltje Paulina Rika Sophia Wilhelmina',
    tengah:
      'Anita Betsy Deisy Ellen Eva Femmy Fonny Grace Hetty Jeane Jenny Julita Lely Linda Lisye Meity Merry Meyke Norma Olga Selvie Sherly Silvana Telly Vonny Yetty',
    muda: 'Angelina Chelsea Christina Cindy Clara Feybe Gabriela Geraldine Gloria Imanuela Jessica Keren Kezia Marsella Meiske Natalia Priscilla Queen Regina Sheren Stefani Tesalonika Vanesa Yulia',
  },
  laki2:
    'Alexander Christofel Frederik Gerald Imanuel Johanis Jonathan Kristian Marthin Paul Rivaldo Robert Wilson',
  perempuan2:
    'Anastasia Christy Elisabeth Evelin Gracia Jacqueline Magdalena Maria Natalia Olivia Sonya Veronika Yohana',
  tunggal: [0.55, 0.45, 0.12],
  marga:
    'Mandagi Lumentut Rumondor Supit Tumbelaka Wowor Kaligis Kalalo Karundeng Lengkong Mamahit Manoppo Mokalu Palit Pangemanan Pangkey Polii Pontoh Rawis Rondonuwu Runtuwene Sondakh Tangkudung Tendean Turangan Waworuntu Wenas Worang Mamuaja Sumual',
}

export const NTT: DaftarNama = {
  laki: {
    tua: 'Aloysius Blasius Bernadus Bora Dominggus Frans Gabriel Gregorius Hermanus Ignasius Jakob Kanis Kobus Lasarus Lede Lukas Mateus Melkior Ndara Nikolaus Paulus Petrus Rafael Stefanus Thomas Umbu Wilhelmus Yakobus Yosef',
    tengah:
      'Adrianus Agustinus Aleksander Antonius Benediktus Bonefasius Daniel David Deni Dominikus Emanuel Fabianus Felix Ferdinandus Filipus Fransiskus Hendrikus Hironimus Imanuel Kristoforus Laurensius Marselinus Martinus Melkianus Oktovianus Pius Robertus Sebastianus Silvester Simon Umbu Vinsensius Yohanes Yulius',
    muda: 'Aldo Alfred Andreas Anjelo Arnoldus Daud Elias Erik Fandi Gabriel Gerson Giovani Ivan Jefri Jeri Jordan Kristian Leonardus Marsel Mario Nando Nikson Oskar Putra Rafael Rian Rikardus Rivaldo Steven Umbu Valentino Yanto Yohanes',
  },
  perempuan: {
    tua: 'Adriana Agnes Anastasia Antonia Bernadeta Dorotea Elisabet Fransiska Helena Hermina Katarina Kristina Lusia Magdalena Margareta Maria Marta Mathilda Monika Orpa Paulina Petronela Rambu Regina Rofina Theresia Veronika Wilhelmina Yohana Yuliana',
    tengah:
      'Adelheid Agustina Albertina Apolonia Bergita Damaris Delila Dominika Emilia Ernesta Florida Fransiska Imelda Indah Karolina Kornelia Kristina Lidia Lodia Maria Marselina Martina Mersi Naomi Novita Oktaviana Rambu Rosalia Rut Sarlota Sofia Susana Teodora Ursula Yasinta Yosefina Yublina Yustina',
    muda: 'Agustin Angela Anjelina Aprilia Asti Aurelia Claudia Desi Dina Elsa Endang Fani Febriani Grace Ina Intan Jein Jenifer Kristin Lestari Maria Melania Mona Natalia Novi Oktavia Putri Rambu Rini Selfi Sintia Tesa Trisna Vania Vera Wulan Yanti Yuni',
  },
  laki2:
    'Adi Aloysius Alvaro Bria Charles Domi Eban Gabriel Hendra Jaya Julio Kristian Leo Mario Marthen Nahak Paskalis Putra Raga Rivan Saverius Tanggu Yosef',
  perempuan2:
    'Adriana Bano Bete Da Dewi Elvira Ero Goreti Hoar Ina Indah Kaka Klara Luruk Magdalena Mawar Natalia Novita Oktavia Pratiwi Rosari Sari Seran Veronika Yanti Yohana',
  tunggal: [0.35, 0.2, 0.05],
  marga:
    'Tefa Nome Banunaek Tnunay Neno Nabuasa Taneo Leo Bere Mau Seran Klau Fernandez da Silva Lamak Wuran Keraf Tokan Hayon Ola Kleden Jehadu Jemadu Hambur Nggarang Sogo Wea Meo Bhoka Ngguru Dapa Lede Bili Kaka Ndara Hina Retang Mbuti Rihi Radja Haba Tagi Nitbani Selan Benu Lopo Manafe Adoe Ndun',
}

export const MALUKU: DaftarNama = {
  laki: {
    tua: 'Abdul Abraham Alex Bastian Buce Domingus Elias Frans Hasan Hendrik Ibrahim Jacob Johanis Karel Lukas Marthen Mesak Paulus Petrus Saleh Semuel Stevanus Usman Wempi Yusuf',
    tengah:
      'Abdul Agus Alfons Berthy Corneles Daniel Demianus Donald Edwin Ferdinand Hasim Ismail Jems Jhon Jopie Marlon Mohamad Nus Oktovianus Paulus Rahman Ronny Rusli Simon Steven Thomas Yance Yunus',
    muda: 'Abdul Alfian Alvaro Andre Brian Christian Daniel Dirk Ebenhaezer Fandi Gerald Harun Imanuel Jonathan Jordy Kevin Leonard Marchel Muhammad Noval Ongen Rafli Rivaldo Salim Samuel Valdo Yohanis',
  },
  perempuan: {
    tua: 'Agustina Aminah Barbalina Christina Dominggas Elisabeth Fatma Halima Helena Jakomina Johana Juliana Lodia Margaretha Maria Martha Naomi Paulina Salma Sarah Tarsina Wilhelmina Yosina',
    tengah:
      'Amelia Anita Atika Carolina Debora Desi Dortje Elsje Ema Fatima Fransina Hasna Helda Ivonne Jumiati Karolina Leny Lidya Marlen Meylan Nona Nurhayati Orpa Ratna Rosina Selvi Sitti Sherly Wa Yuliana',
    muda: 'Aisyah Angel Aprilia Chelsea Christine Cindy Dian Elsina Febiola Gracia Indah Jesika Julia Kezia Marsela Mutiara Nabila Natasya Novalin Nur Putri Regina Salsabila Sintia Tasya Vanessa Wa Yolanda',
  },
  laki2:
    'Alexander Anthonius Christian Dominggus Elifas Ferdinandus Hasan Jacob Johanis Marthinus Rahman Ramadhan Richard Saputra Yosep',
  perempuan2:
    'Anastasya Carolina Elisabeth Fransina Indah Juliana Magdalena Maria Marlin Natalia Oktovina Putri Rahayu Safitri Sari Yohana',
  tunggal: [0.5, 0.35, 0.06],
  marga:
    'Pattiasina Latuconsina Tuasikal Tuhumury Sahetapy Manuputty Pattinama Leatemia Lekatompessy Louhenapessy Matulessy Nanlohy Nikijuluw Noya Palapessy Parera Pelupessy Persulessy Rehatta Rumalatu Rumakat Salampessy Sapulette Siahaya Silooy Soplanit Sopamena Talakua Tomasoa Tuanakotta Tutupoly Wattimena Watimury Rumbalifar Renyaan Rahail Kilmanun Umasugi Soamole Marasabessy',
}

export const PAPUA: DaftarNama = {
  laki: {
    tua: 'Abner Alfius Amos Bernadus Daud Demianus Elias Esau Filep Frans Hengki Isak Kaleb Laurens Lukas Markus Melkias Musa Nataniel Nikolaus Obed Paulus Petrus Ruben Salmon Silas Thomas Wem Yafet Yakob Yosias Zet',
    tengah:
      'Adolof Agus Amos Benny Bertus Dani Demas Edison Elisa Erens Ferdinan Frans Gerson Habel Herman Isak Jhon Julianus Kornelis Lamber Lipius Manase Marthen Melkias Naftali Natan Nikson Oktovianus Otto Pilemon Pilipus Ronal Sem Simon Soleman Stefanus Timotius Titus Yance Yanus Yohanis Yonas Yulius Yunus',
    muda: 'Albert Aldi Alex Andi Ardi Beni Boas Delvis Deni Elius Eko Enos Eri Erik Ferdi Gerson Habel Hans Imanuel Jefri Jeri Jhon Kelvin Leo Lukas Markus Melianus Nando Niko Novi Oni Petrus Rian Rifal Roby Samuel Stevi Tinus Yanus Yefri Yohan Yosua Yulianus',
  },
  perempuan: {
    tua: 'Agustina Adolfina Bertha Damaris Delila Dorkas Elisabet Ester Fransina Hana Juliana Katarina Lea Lina Maria Marice Marta Mince Naomi Norce Orpa Paulina Rahel Rika Salomina Sara Selfina Susana Wilhelmina Yakomina Yohana Yosina',
    tengah:
      'Agustina Amelia Anace Aprida Bertina Debora Dina Dolfina Elpina Ema Ernelina Esterina Felina Fransiska Helena Ice Irene Ita Jublina Karolina Kristina Lenora Levina Lince Marike Marlina Marselina Mariana Melkina Merina Naci Oktovina Penina Persila Regina Rosina Sepina Sofia Tabita Teresia Welmina Yokbet Yuliana Yustina',
    muda: 'Adelina Agnes Anjela Ani Aprilia Delince Desi Elsina Elvira Emiliana Ervina Febi Fani Grace Ice Ina Ira Jeni Jein Julita Kori Lidia Linda Lisa Maria Mega Melania Meri Mona Natalia Nela Novita Oktavina Pince Rini Rut Santi Selina Sinta Tesa Tina Vera Wina Yanti Yosina Yuli Yunita',
  },
  laki2:
    'Alexander Andarias Benyamin Fredrik Gabriel Imanuel Kristian Marthinus Melkianus Octovianus Paskalis Steven Yosep',
  perempuan2:
    'Anastasya Elisabet Fransina Helena Kristina Magdalena Margareta Natalia Novelia Oktovina Veronika Yohana',
  tunggal: [0.75, 0.6, 0.3],
  marga:
    'Wenda Tabuni Kogoya Murib Wonda Telenggen Enembe Yikwa Kossay Wetipo Asso Lokobal Hubi Matuan Itlay Mabel Logo Siep Elopere Gombo Weya Wanimbo Tabo Yoman Karoba Jikwa Penggu Yigibalom Wakerkwa Kobak Giban Heluka Bahabol Pahabol Mirin Sobolim Balingga Kambu Kareth Kmur Nauw Sagrim Yumame Mandacan Dowansiba Ullo Rumbiak Rumaropen Rumbewas Mandowen Kapisa Korwa Mambraku Msen Awom Imbiri Wanma Wospakrik Yarangga Waromi Merahabia Wanggai Mnsen Gebze Mahuze Kaize Balagaize Ndiken Basik-basik Kamuyen Yolmen Gobai Pekei Mote Douw Tekege Pigai Kayame Yeimo Zonggonau Sani Nawipa Magai Alom Uropmabin Kalakmabin Kasipmabin Ningdana Urpon Tapyor Demetouw Suebu Ohee Pallo Ondi Yoku Felle Doyapo Wally Nerotouw',
}
