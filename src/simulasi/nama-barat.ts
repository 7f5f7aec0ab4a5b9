import type { DaftarNama } from './suku.ts'

/** Name lists of Sumatra and of the Malay and Chinese-Indonesian world; ours, no real person. `tua` was born before
 * 1960, `tengah` before 1990, `muda` since. */

export const ACEH: DaftarNama = {
  laki: {
    tua: 'Abdullah Abubakar Ahmad Ali Basyah Daud Hamzah Hasan Husin Ibrahim Ismail Jafar Makam Mahmud Nyak Puteh Raden Saman Syamaun Usman Yakob Yusuf Zakaria',
    tengah:
      'Adnan Amiruddin Azhari Bustami Fadhli Fakhrurrazi Hasbi Iskandar Jamaluddin Marzuki Muhammad Mukhlis Munawar Muzakkir Nasruddin Ramli Razali Ridwan Safwan Saifuddin Samsul Syahrul Tarmizi Zainal Zulkifli',
    muda: 'Aulia Fajar Farhan Fauzan Furqan Ghazi Habibi Haikal Haris Ikhsan Khairul Maulana Muhammad Nabil Rahmat Raihan Reza Rizki Syauqi Teguh Zaki Zikri',
  },
  perempuan: {
    tua: 'Aisyah Badriah Cut Fatimah Halimah Hamidah Hindun Khatijah Mariam Maneh Nuraini Nyak Po Ramlah Rukiah Salamah Salbiah Sapiah Ti Zainab',
    tengah:
      'Asmaul Cut Darmawati Erlina Evi Fauziah Husna Ida Jamilah Juwairiah Kartini Mardhiah Nurhayati Nurjannah Nurlaila Rosmiati Safrina Salmiah Suryani Yusnidar Zuraida',
    muda: 'Alya Aqila Cut Dara Fitri Hafizah Intan Khaira Maisarah Maulida Miftahul Nadia Nazira Putri Qanita Raihanah Rahma Salsabila Syifa Ulfa Zahra Zalfa',
  },
  laki2:
    'Abdullah Aceh Akbar Amin Arafat Bakri Daud Fahmi Fuadi Hadi Hanafiah Hasan Ihsan Ilyas Ismail Jalil Kamal Mahdi Nur Rasyid Saputra Syah Wahab Yunus Yusuf',
  perempuan2:
    'Afra Aini Amalia Asyura Azizah Dewi Hasanah Husna Jannah Khaira Laila Maulina Mutia Nabila Nisa Rahmah Safitri Ulya Wahyuni Zahara Zuhra',
  tunggal: [0.55, 0.42, 0.1],
}

export const BATAK: DaftarNama = {
  laki: {
    tua: 'Aman Biden Djamaludin Elman Frederik Gustaf Humala Jahotman Johannes Josia Kores Lamhot Manahan Mangasi Maruli Oloan Parlindungan Pontas Renatus Sahala Saut Sintong Tahi Togar Walter Wilmar',
    tengah:
      'Bangun Binsar Bonar Edison Ferdinand Hotman Jhonson Jonner Juara Mangatas Mangapul Marihot Marojahan Parulian Pardamean Poltak Ramses Robert Rudi Sabar Sahat Sarman Tigor Timbul Tongam Tumpal Ucok',
    muda: 'Agus Andreas Benyamin Boy Chandra Daniel David Eben Ezer Febrian Gabriel Hendra Immanuel Joel Jonatan Josua Kevin Lamsihar Martin Michael Niko Ruben Samuel Yohanes Yosua',
  },
  perempuan: {
    tua: 'Bungaria Dameria Duma Esteria Friska Gading Hotmaida Intan Juliana Kartini Lamria Marsinta Masnida Nurlela Pestaria Rame Relly Roida Rumondang Saulina Sondang Tiorida Tiominar Tiurma',
    tengah:
      'Asima Bertha Dermawati Dorlan Elfrida Ernawati Hotnida Jojor Kristina Lasma Lenny Marlina Mega Melva Nurhaida Nurmala Rosmaida Rosida Rotua Rusmina Sarma Serly Sonti Tetty Tiur',
    muda: 'Agnes Christin Claudia Debora Elisabet Ester Febriani Gracia Grace Hanna Indah Jesika Kezia Lestari Maria Monika Novelia Olivia Priska Rachel Rebeka Ruth Sarah Theresia Yohana Yuni',
  },
  laki2:
    'Albert Charles Dapot Eduard Fernando Halomoan Hamonangan Hasudungan Jaya Mangihut Maruhum Nauli Pangihutan Parningotan Raja Saputra Sihol Suhut Tua Winner',
  perempuan2:
    'Anita Cahaya Dewi Erika Hotma Indah Julita Lestari Marito Natalia Novita Nauli Permata Rohani Romauli Sari Sartika Tiarma Uli Wati',
  tunggal: [0.45, 0.35, 0.06],
  marga:
    'Simanjuntak Sitorus Sinaga Siregar Nasution Harahap Hutagalung Hutabarat Pangaribuan Panjaitan Manurung Marpaung Napitupulu Nainggolan Naibaho Purba Saragih Damanik Silalahi Simbolon Situmorang Sihombing Siahaan Sianturi Sihotang Tampubolon Tarigan Sembiring Ginting Sitepu Perangin-angin Lubis Batubara Pasaribu Rangkuti Daulay Pohan Hasibuan Ritonga Tambunan Lumbantobing Aritonang Gultom Butar-butar Hutapea Pardede Samosir Rajagukguk Munthe Sagala',
}

export const NIAS: DaftarNama = {
  laki: {
    tua: 'Ama Bazatulo Faigizaro Fatolosa Foarota Gatima Hezisokhi Ododogo Sadawa Sokhiatulo Talizaro Waoli Yamonaha',
    tengah:
      'Arisman Darius Elifati Faozatulo Fetero Hasaziduhu Martinus Ogamota Samueli Sozanolo Taliwaa Yasozatulo',
    muda: 'Adrianus Bezaleel Charles Dedi Eferwan Fernius Jefri Kristian Noferman Otoli Rius Sabarudin Yuniman',
  },
  perempuan: {
    tua: 'Ina Bazisokhi Fati Latimina Mina Rosmina Satiba Sawiyah Timani Yuliama',
    tengah:
      'Adilina Berlian Erniwati Fatisia Ibezatulo Kasiani Lestina Murniati Noverlina Radina Sitiama Yarni',
    muda: 'Dewi Elvin Fitri Intan Jelita Kristina Lasmi Meiman Novita Putri Rini Seriwati Yulinar',
  },
  laki2: 'Jaya Kristian Putra Saro Setia Tulus Yaman',
  perempuan2: 'Cahaya Indah Kristiani Lestari Mawati Sari Wati',
  tunggal: [0.6, 0.55, 0.2],
  marga:
    'Zebua Zega Gulo Harefa Telaumbanua Laoli Waruwu Lase Mendrofa Halawa Hulu Larosa Gea Daeli Nazara Ndraha Bate’e Zalukhu Duha Laia',
}

export const MINANG: DaftarNama = {
  laki: {
    tua: 'Abdul Agus Amir Anwar Bachtiar Bustanul Dahlan Darwis Djamaran Hamzah Idrus Jalaluddin Kamaruddin Labai Marah Nasir Rasyid Rivai Sidi Sutan Syafei Syahbuddin Taher Zainuddin',
    tengah:
      'Afrizal Alfian Asril Chairul Dafril Edison Erizal Fahmi Hendri Irwan Jasril Masrizal Mawardi Nasrul Rinaldi Rusdi Syafrizal Syahrial Syamsuir Wendrizal Yulfrizal Zulfadli Zulhendri',
    muda: 'Aldi Arif Dedet Fadhil Fauzan Fikri Gilang Habib Hafiz Ilham Kevin Luthfi Nanda Rafi Rahmat Randi Reza Ridho Rizki Taufik Yogi Zaki',
  },
  perempuan: {
    tua: 'Adawiyah Aisyah Asma Bainar Dalimar Djawanis Fatimah Hasnah Jalinar Kamsiah Mariana Nurani Nurcaya Nurhayati Rabiah Rakena Ramalah Rosmaniar Saminar Syamsinar Upik Zahara Zubaidah',
    tengah:
      'Asnimar Desmiwati Elvi Erdawati Fitria Gusnimar Hasmiati Irdawati Jasmaniar Marlis Nelwati Nofrita Nurlis Rahmi Rina Rosdiana Susi Syafrida Welmi Yarnis Yeni Yulismar Zulbaidah',
    muda: 'Annisa Aulia Cindy Dian Fadhila Fitri Gina Hanifa Indah Kurnia Latifa Melati Nabila Nadia Putri Rahmi Rani Silvia Suci Tari Vivi Wulan Yola Zahra',
  },
  laki2:
    'Akbar Caniago Efendi Hakim Hidayat Indra Jambak Kurniawan Koto Melayu Nasution Piliang Putra Rahman Ramadhan Sikumbang Syahputra Syukri Tanjung Yuliandra Zikri',
  perempuan2:
    'Amelia Andriani Anggraini Aulia Elvira Fitria Hasanah Husna Khairani Maharani Ningsih Oktavia Permata Putri Rahmadani Ramadhani Safitri Sari Utami Yanti Zahra',
  tunggal: [0.7, 0.5, 0.07],
}

export const MELAYU: DaftarNama = {
  laki: {
    tua: 'Abdullah Abu Ahmad Alimin Awang Bahar Bujang Cik Dahlan Encik Hamid Hasan Husin Idris Jantan Kasim Mahmud Marzuki Matnur Nungcik Rasyid Saleh Senin Tamrin Umar Usman Yahya Zainuddin',
    tengah:
      'Ahmad Amran Anwar Asmawi Azwar Edi Erwin Hamdan Herman Iskandar Jamal Kamarudin Khairul Lukman Marwan Muhammad Nazaruddin Rahman Rusli Sahril Samsudin Suhaimi Syamsul Syarifuddin Tarmizi Yusri Zulkarnain',
    muda: 'Aditya Agung Aldo Andi Arya Bagas Dimas Fajar Farel Galih Hafiz Iqbal Jefri Kelvin M. Muhammad Nopri Rama Rangga Rian Rizki Satria Tegar Wahyu Yoga',
  },
  perempuan: {
    tua: 'Aminah Asiah Cik Dayang Fatimah Habibah Halimah Hasanah Jamilah Khadijah Maimunah Mariam Masnah Nyimas Rabiah Rohani Rokiah Salmah Saodah Siti Zainab Zaleha Zubaidah',
    tengah:
      'Asmawati Dahlia Darmayanti Eli Erna Farida Hartati Hasnawati Herawati Ida Jumiati Kartini Lismawati Marlina Megawati Nuraini Nurbaiti Nurlela Rohana Rosmala Rusmini Siti Suryati Yuliana Yusmawati',
    muda: 'Adelia Anisa Ayu Bella Cahaya Dea Dinda Elsa Fadila Gita Intan Jihan Kirana Lia Melisa Nabila Nadya Olivia Putri Rahma Salsa Tiara Vania Wulan Yolanda Zahra',
  },
  laki2:
    'Abidin Akbar Arifin Efendi Firdaus Fitra Hidayat Ibrahim Ismail Jaya Kurniawan Maulana Mustofa Pratama Putra Ramadhan Rasyid Ridho Saputra Setiawan Syahputra Wijaya Yani',
  perempuan2:
    'Agustina Amelia Anggraini Apriani Fitriani Handayani Hasanah Indah Juliana Khairunnisa Lestari Maharani Novita Oktavia Permata Putri Rahayu Ramadhani Safitri Sari Susanti Wahyuni Yanti',
  tunggal: [0.6, 0.42, 0.06],
  bin: 0.05,
}

export const TIONGHOA: DaftarNama = {
  laki: {
    tua: 'Bun Djin Eng Giok Hok Kim Kiong Liong Sioe Swie Tjoan Tjong',
    tengah:
      'Agus Andi Budi Eddy Effendi Ferry Freddy Gunawan Hadi Hendra Herman Iwan Johan Jony Rudy Sugianto Susanto Tony Willy Yanto',
    muda: 'Albert Alvin Andrew Bryan Calvin Christian Darren Edward Felix Felicio Hendrik Jason Jonathan Kevin Leonardo Marcel Nicholas Raymond Steven Vincent Wilson',
  },
  perempuan: {
    tua: 'Bwee Giok Gwat Hoa Hwa Kiem Lan Lian Mei Moy Nio Swan Tjoe',
    tengah:
      'Ani Elly Erna Fenny Herlina Ida Julia Lanny Lily Linda Lusi Meiling Merry Ratna Rini Selvi Shinta Susan Vera Yenny Yuliana',
    muda: 'Angelina Aurelia Catherine Cindy Clarissa Cynthia Felicia Fiona Gabriella Jessica Jocelyn Kimberly Michelle Natasha Patricia Shelly Stefanie Valencia Vanessa Vivian',
  },
  laki2:
    'Gunawan Halim Hartono Kurniawan Lie Santoso Setiawan Tan Wibowo Wijaya Djaja Lim Ong Salim Susilo Tanjaya Tedja Widjaja',
  perempuan2:
    'Angkasa Chandra Gunawan Halim Hartono Kosasih Kurniawan Lie Lim Salim Santoso Setiawan Sutanto Tan Tanuwijaya Wijaya Wibowo',
  tunggal: [0.1, 0.2, 0.03],
}
