import type { DaftarNama } from './suku.ts'

/** Name lists of Java, Madura, Bali and Lombok; ours, no real person. Generations as in nama-barat.ts. */

export const JAWA: DaftarNama = {
  laki: {
    tua: 'Abdul Amat Bejo Cipto Darmo Darsono Dirjo Giman Harjo Hadi Jumadi Kasan Karto Kasimin Kromo Marto Mulyono Ngadiman Ngatimin Paimin Parjo Ponimin Pawiro Rakiman Sadikin Sakiman Samidi Sarjono Sastro Satiman Slamet Soleh Suharto Sukarno Sukimin Sumarto Suparman Suradi Suroso Sutrisno Suwarno Suyatno Tugiman Tukiran Wagimin Warsito Wiryo Yatin',
    tengah:
      'Achmad Agus Ahmad Andi Arif Bambang Budi Dedi Dwi Eko Edi Endro Hadi Hari Haryanto Heru Imam Iwan Joko Kuswanto Margono Mohamad Muhammad Mujiono Mulyadi Nugroho Nur Prasetyo Purwanto Puji Riyanto Sapto Setyo Sigit Slamet Sri Sugeng Sugiarto Suhartono Sumarno Supriyadi Suprapto Suryanto Susanto Susilo Sutikno Suwito Teguh Tri Triyono Untung Wahyu Wawan Widodo Yanto Yudi',
    muda: 'Adi Aditya Agung Ahmad Akbar Aldi Alvin Andika Angga Ardi Arif Arya Bagas Bagus Bayu Bima Danang Dimas Dwi Fajar Fahri Farhan Galang Galih Gilang Hafiz Ilham Irfan Kevin Krisna M. Maulana Muhammad Naufal Novan Nur Panji Rafa Rafi Raka Reza Rizal Rizki Satria Surya Tegar Wahyu Wisnu Yoga Yusuf',
  },
  perempuan: {
    tua: 'Aminah Boinem Darmi Giyem Jaminem Jumirah Karsinem Kasiyem Katemi Lasmi Legiyem Mariyem Mbok Minah Mursinah Ngadinem Ngatiyem Painem Parinem Poniyem Rubiyem Sadinem Sakinah Samiyem Saminem Sarinem Satinah Siti Sulastri Sukinem Sumarni Sumini Suparti Supinah Suratmi Surati Suwarti Tuminem Tukinem Tumirah Wagiyem Warsinah Wasinem Yatemi Yatinem',
    tengah:
      'Anik Ari Asih Darwati Dewi Diah Dwi Endah Endang Eni Erna Ernawati Hartini Indah Istiqomah Jumiati Kartini Kusmiati Lilik Lestari Mamik Maryati Mujiati Mulyani Murni Ngatini Nining Nunuk Nur Partini Puji Purwanti Ratna Retno Rini Rina Rukmini Siti Sri Sugiarti Suharti Sulastri Sumiati Sunarti Supriyati Suryani Susi Sutarti Tri Tutik Umi Wahyuni Wiwik Yatmi Yuli Yuni Zulaikah',
    muda: 'Adinda Ajeng Alifah Alya Amelia Anggi Anisa Arum Aulia Ayu Azzahra Bunga Cahya Citra Dewi Dian Diah Dinda Dwi Eka Erika Fatimah Febri Fitri Hana Indah Intan Isna Kartika Laila Latifah Lintang Mega Nabila Nadia Naila Nanda Novi Nur Putri Rahma Ratih Regita Rina Rizka Salma Salsabila Sekar Silvi Siti Tiara Titi Vina Wulan Yuni Zahra Zaskia',
  },
  laki2:
    'Adi Aji Ardiansyah Arifin Ariyanto Budiono Budi Cahyono Darmawan Efendi Fauzi Firmansyah Handoko Hariyanto Hartono Hermawan Hidayat Irawan Kurniawan Kusuma Laksono Mahendra Maulana Mustofa Nugroho Nurcahyo Pambudi Pradana Prakoso Pramono Pranoto Prasetya Prasetyo Pratama Priyono Purnomo Purwanto Putra Rahardjo Rahman Ramadhan Ristanto Romadhon Santoso Saputra Saputro Setiawan Setyawan Sudarmo Sugiarto Sulistyo Suryana Susanto Sutrisno Syaifudin Utomo Wahyudi Wardana Wibowo Wicaksono Widodo Wijaya Winarno Wiyono Yulianto',
  perempuan2:
    'Agustina Amalia Anggraeni Apriliani Ariani Astuti Damayanti Fadhilah Fatimah Fauziah Fitriani Handayani Hapsari Hasanah Hidayah Hidayati Indrawati Iswanti Kartika Khasanah Kholifah Khotimah Kurniasih Kusumawati Larasati Lestari Lutfiah Mahmudah Marlina Maryani Muslimah Nafisah Ningrum Ningsih Novitasari Nurhayati Nuraini Oktaviani Permatasari Pratiwi Puspitasari Purwanti Putri Rahayu Rahmawati Ramadhani Retnowati Rohmah Safitri Saputri Sari Setyaningsih Setyowati Sholihah Suciati Sulistyowati Susanti Susilowati Ulfah Utami Wahyuni Wardani Widyastuti Winarsih Wulandari Yuliana Yulianti',
  tunggal: [0.72, 0.4, 0.05],
}

export const SUNDA: DaftarNama = {
  laki: {
    tua: 'Abas Acim Adang Ahri Anda Anta Ateng Asmita Atma Basri Danu Didi Djaja Eman Encep Enjang Entis Enung Holil Idi Ikin Ili Iskandar Jaja Juanda Karna Karta Karya Kosasih Madhari Madrais Maman Oman Omo Oyo Sacim Sahri Sanusi Sarip Saripudin Suhanda Sukarna Sukarya Sumarna Sunarya Suparta Surya Uca Ukat Uking Wirya Yaya',
    tengah:
      'Aang Ade Aep Agus Ahmad Ajat Asep Atang Awan Ayi Budi Cecep Cucu Dadan Dadang Dani Deden Dede Dedi Deni Didin Dudung Eka Encep Endang Engkos Entis Gugun Hendar Heri Ii Iman Iwan Jajang Jamaludin Komarudin Maman Mamat Mulyana Nana Nandang Otong Rahmat Rohman Ruhiat Saepul Saepudin Sopian Suhendar Suherman Supriatna Suryana Tatang Tedi Titin Toto Uci Udin Ujang Usep Wahyudin Wawan Yana Yayan Yusup',
    muda: 'Adit Agung Ahmad Ajat Aldi Andri Angga Anggi Ari Arip Asep Azmi Bayu Cecep Dafa Deni Dimas Fahmi Fajar Farid Fauzi Fikri Galih Gilang Gugum Hafidz Ilham Indra Irpan Jajang Lukman Maulana Moch. Muhamad Muhammad Nanda Pandi Raffi Raka Rangga Rendi Reza Ridwan Rifki Rijal Rizal Rizki Rizky Sandi Sidik Taufik Ujang Wildan Yandi Yoga Zaki',
  },
  perempuan: {
    tua: 'Acih Ading Amah Amih Anah Arsih Asih Ati Atikah Caswi Cicih Ecin Eha Elah Emar Encah Encum Engkar Enok Erum Esih Euis Iis Ikah Imas Isah Iti Jubaedah Karsih Kesih Maryam Nani Neneng Nunung Oneng Onih Rasih Rohanah Rukoyah Rumsih Saadah Sanah Sarah Sumiati Sukaesih Tarsih Tarmi Titi Uneh Unah Warsih Wati Yoyoh',
    tengah:
      'Ai Aisah Aan Ani Anih Cucu Dede Dedeh Dewi Eem Eli Elis Elin Eneng Eni Entin Ernawati Eti Euis Evi Iis Ika Ikah Imas Ida Iin Juju Karwati Kokom Lia Lilis Lina Maesaroh Maryati Mimin Nani Neneng Nengsih Ningsih Nining Nuraeni Nurhayati Nurjanah Oom Pipin Popon Rika Rina Rohaeti Rosmiati Rosita Siti Sri Sumarni Teti Tini Titin Tuti Wiwin Yani Yati Yayah Yeti Yoyoh Yuyun',
    muda: 'Adinda Ai Aisyah Alya Amelia Anisa Aulia Ayu Azkia Bunga Cantika Citra Delia Desi Dewi Dian Dinda Elsa Eneng Erni Euis Fitri Gina Hani Ica Ika Indri Intan Irma Keysha Khaerunisa Lala Laras Lia Linda Mega Mila Nabila Nadia Naila Neng Nisa Novi Nurul Putri Rahma Rani Resti Rika Rina Risma Salsa Santi Sari Selvi Silvia Sinta Siska Siti Syifa Tiara Tika Vina Wida Winda Wulan Yuli Yulia Zahra Zaskia',
  },
  laki2:
    'Abdul Abdillah Ahmad Alamsyah Andriana Apandi Arifin Darmawan Fadilah Fauzi Firmansyah Gunawan Hamdani Hendrawan Heriyanto Hermawan Hidayat Hidayatullah Iskandar Jaelani Kosasih Kurnia Kurniawan Kusnadi Kusumah Maulana Mubarok Muharam Mulyadi Mulyana Munawar Mustopa Nugraha Nurdin Nurjaman Nurohman Permana Pratama Pribadi Purnama Rahayu Rahman Ramadhan Ramdani Ridwan Rohimat Rosadi Ruhimat Saepuloh Santosa Saputra Setiawan Sobari Solihin Somantri Suhendar Sukmana Sumantri Supriadi Suryadi Suryana Sutisna Syahputra Wahyudi Wibawa Wijaya Wiguna',
  perempuan2:
    'Agustin Amalia Anggraeni Apriliani Apriyanti Aryani Damayanti Desiani Fadilah Fatimah Fauziah Febrianti Fitriani Hamidah Handayani Hasanah Herawati Hidayah Humaeroh Juliani Julaeha Kartika Komala Komariah Kurniasih Kurniawati Lestari Lisnawati Mardiana Marlina Maryamah Maulida Mulyani Mulyati Nopianti Novianti Nuraeni Nurazizah Nurfadilah Nurhasanah Nurhayati Nurlaela Oktaviani Patimah Permatasari Pratiwi Puspita Putri Rahayu Rahmawati Ramadhani Rohmah Romlah Rosita Rosmawati Rostini Sadiah Safitri Saadah Sapitri Sari Setiawati Solihat Sopiah Suhaeti Sumiati Suryani Susanti Susilawati Triani Utami Wulandari Yanti Yuliani Yulianti Yuningsih',
  tunggal: [0.78, 0.46, 0.08],
}

export const BETAWI: DaftarNama = {
  laki: {
    tua: 'Abdul Amsar Asmat Bokir Engkong Entong Gozali Hasbullah Jaelani Kosim Mahmud Mamat Manaf Mat Miing Mugeni Nasir Naman Nawi Piih Rojali Saman Saaba Sabeni Sanip Syafii Tohir',
    tengah:
      'Abdul Achmad Ahmad Awaludin Bahrudin Firdaus Hambali Hamdani Idris Jayadi Jumhari Lukman Mahfud Maulana Muhamad Mulyadi Mursalih Nahrowi Rohmani Rojak Sabeni Saipul Samsudin Sarmada Sobari Sugandi Syahrul Syarif Zaenal Zarkasih',
    muda: 'Ahmad Alfarizi Andika Bayu Dimas Fadli Fahri Fakhri Farhan Fikri Haikal Hamzah Ilham Iqbal Kemal Lutfi Muhamad Muhammad Naufal Rafli Rizki Syahrul Tegar Yusuf Zidan',
  },
  perempuan: {
    tua: 'Aminah Amsanih Anih Asnah Enah Encum Fatmah Hindun Icih Juleha Juriah Maemunah Mardiah Mariam Masnah Maswah Minah Munaroh Nafisah Nimah Nurhayati Rogaya Rohani Romlah Saanih Salamah Sanih Siti Sopiah',
    tengah:
      'Aisyah Asmawati Dahlia Eka Ermawati Farida Hasanah Ida Jamilah Komariah Kusmiati Laila Maesaroh Mulyanah Murtiah Napsiah Nurjanah Nurlaela Rodiah Rohimah Rohmah Samsiah Siti Suhaeni Sulastri Umayah Yayah Zubaedah',
    muda: 'Adelia Aisyah Alifa Amanda Anisa Aulia Ayu Chelsea Citra Dinda Fadhilah Fitri Hanifah Indah Jihan Keisha Khansa Lutfiah Nabila Nadia Nazwa Nur Putri Rahma Salsabila Siti Syifa Tasya Zahra Zhafira',
  },
  laki2:
    'Abdillah Alamsyah Ardiansyah Arifin Fauzan Firmansyah Hakim Hamid Hidayat Ibrahim Kholik Kurniawan Maulana Muchtar Mustofa Nasution Nurdin Rahman Ramadhan Rohim Sanusi Saputra Setiawan Sidik Somad Syah Umar Wahid Zulfikar',
  perempuan2:
    'Amalia Aulia Azzahra Fadilah Fatimah Fitriyah Hasanah Hidayah Humaira Istiqomah Khairunnisa Lestari Maulida Mawaddah Mutmainah Nabila Nisa Oktaviani Putri Rahmawati Ramadhani Rosdiana Safitri Sari Wulandari Yulianti Zahra',
  tunggal: [0.6, 0.38, 0.04],
  bin: 0.03,
}

export const MADURA: DaftarNama = {
  laki: {
    tua: 'Absun Arsap Asmuni Bunali Durahman Hasin Jumali Jumaat Kadir Ma’ruf Mat Marsuki Mattasan Mistari Moksin Munawi Murtasim Nawi Ruslan Saleh Samhari Satruki Sidin Subairi Sudin Surawi Tohir Yasin',
    tengah:
      'Abd. Abdul Achmad Ahmad Bahri Busiri Fathorrahman Fauzi Hasan Hariyanto Hosen Imam Jamaluddin Junaidi Mahfud Mat Misnadi Moh. Mohammad Mulyadi Musleh Nasiruddin Rofik Rusdi Saiful Samsul Suhairi Sulaiman Suryadi Syaiful Taufik Zainal Zainuddin',
    muda: 'Abd. Achmad Ahmad Alfan Anwar Dani Fadil Faisol Fajar Farhan Firman Hairul Ilham Imron Khoirul Lutfi Moh. Mohammad Muhammad Nurul Rafi Rendi Rizal Rofiqi Sahrul Subhan Syafi’i Zainul Zaki',
  },
  perempuan: {
    tua: 'Asmani Atiya Busiya Darmi Halima Hatija Jumani Jumrati Kusriya Maimuna Maryam Masruha Misnati Mutmainna Nawiya Nipa Puna Rahma Rasmi Saiya Saleha Samiya Satima Suma Supiyani Tima Tolak Zubaida',
    tengah:
      'Aisyah Anisah Faridah Fatimah Halimatus Hamidah Hasiyah Hayati Hosnol Ida Jamilah Juhairiyah Kamariyah Khotijah Maisaroh Masruroh Mutmainnah Nur Nurul Rofiah Rohemah Ruqayyah Saidah Siti Sitti Sri Suhartini Sumiati Suryani Titin Ummi Wardatul Zainab',
    muda: 'Ainur Aisyah Alfiyah Anis Dewi Dinda Fadilah Faizah Fitriyatul Hafidatul Hilmiyah Hosniyah Indah Jamilatul Khalifatul Lailatul Maulidatul Nabila Naila Nur Nurul Putri Qomariyah Rahmatul Riskiyah Rofiqoh Siti Sofiyatul Syarifah Ulfatul Wardah Zahrotul',
  },
  laki2:
    'Arifin Bahri Efendi Fauzan Hadi Hakim Hidayat Hidayatullah Holis Huda Ismail Jailani Kholil Kurniawan Maulana Mubarok Muttaqin Rahman Ramadhan Ridho Rosyid Sholeh Siddiq Syafi’i Umam Wahid Wahyudi Yakin',
  perempuan2:
    'Aini Azizah Badriyah Fajriyah Fitriyah Hasanah Hidayah Holifah Imamah Istiqomah Jannah Kamila Komariyah Laila Maghfiroh Maulidia Munawaroh Nafisah Nisa Qomariyah Rahmah Ramadhani Rofiah Sa’adah Safitri Sholehah Ulfa Wahyuni Zahra',
  tunggal: [0.88, 0.5, 0.08],
}

export const BALI: DaftarNama = {
  laki: {
    tua: 'Bagia Cenik Dangin Geria Kandra Kawi Kembar Lanus Merta Mudra Muka Nada Nesa Pageh Rai Rajeg Rentang Resep Rugeg Sadia Sama Sandi Sukra Sulendra Tirta Wardana Wenten',
    tengah:
      'Adnyana Ardana Arnawa Arta Astawa Budiarta Darma Jaya Kariasa Mertayasa Murdana Parwata Puja Sudana Sudarma Suardana Suarjana Suarta Sudiarta Suka Sumerta Suparta Surya Sutama Sutarja Widana Widiarta Wijana Wirawan Yasa',
    muda: 'Adi Aditya Agus Andika Arya Bayu Budi Darma Dharma Dwi Eka Gunawan Indra Krisna Mahendra Oka Pande Pramana Putra Rama Satria Surya Tri Wahyu Widi Wira Yoga Yuda',
  },
  perempuan: {
    tua: 'Anggreni Arsini Cenik Kerti Kinten Klepon Lastri Metri Mudri Nyandri Puspa Rai Rasmin Rening Resik Sadri Sari Sekar Selamin Sukerti Sumerti Surti Tantri Warni Wati Winti',
    tengah:
      'Adnyani Ariani Artini Astiti Budiani Darmini Kartini Karmini Lestari Mariani Murniati Parwati Puspawati Ratnadi Rusmini Sri Suarni Suartini Suciati Sudiani Sukarini Sulastri Sumiati Suparmi Suryani Wahyuni Wartini Widiastuti Wiratni Yuliani',
    muda: 'Ari Ayu Cahya Cintya Dewi Dian Diah Dwi Eka Indah Intan Kartika Lia Maha Mega Mirah Nadia Novi Pradnya Putri Ratih Rika Santi Sintya Sri Tri Wahyu Widya Wulan Yuni',
  },
  laki2:
    'Adi Adnyana Ardika Arta Darmawan Dharma Guna Jaya Kusuma Mahardika Nugraha Pradnyana Pratama Putra Saputra Suartana Suputra Wibawa Wiguna Wijaya Wirawan Yasa',
  perempuan2:
    'Anggreni Antari Arini Astuti Cahyani Dewi Juniari Laksmi Lestari Maharani Noviantari Padmawati Pradnyani Pratiwi Puspita Rahayu Sari Savitri Suryani Utami Widiantari Wulandari Yanti',
  tunggal: [0.9, 0.7, 0.25],
  gaya: 'bali',
}

export const SASAK: DaftarNama = {
  laki: {
    tua: 'Amaq Akip Asim Darmasih Durasip Jumadil Kamar Kerta Loq Mahrip Mahsun Mangsur Marip Mustiarep Nasip Puasa Rumintang Sahdan Saleh Semah Sinarep Sudirman Sumerep',
    tengah:
      'Abdul Ahmad Amir Ahyar Fathurrahman Hairudin Hamdi Hasan Jumahir Jumasih Kamarudin L. Lalu M. Mahnan Mahyudin Muhamad Mulyadi Munawir Mustafa Nasrudin Nurdin Ruslan Sahabudin Saharudin Sahnan Sahirman Sapoan Sudirman Suparman Zaenudin Zulkarnaen',
    muda: 'Ahmad Aldi Andi Arya Azhar Dedi Edi Fahrul Fauzan Hafiz Hamzan Ihsan Ilham Iwan Lalu M. Muh. Muhammad Nizar Rendi Riadi Rizal Rizki Rofi Sapri Taufik Wahyu Yusril Zainul',
  },
  perempuan: {
    tua: 'Aminah Aisah Darmiah Fatmah Habibah Inaq Jumenah Jumisah Kamariah Mahni Marsinah Minep Murni Nasirah Nurisah Rahimah Rumenah Sahrah Sainah Salmiah Semiah Senah Serinah Sumiah',
    tengah:
      'Aenun B. Baiq Fatimah Fitriani Hadijah Haeriah Halimah Hapipah Hayati Husnul Huriah Jamiah Jumiati Maenah Mariani Mariati Muliani Murniati Nurhasanah Nurhayati Rohani Rohaniah Sahnim Saknah Samsiah Siti Sri Sumiati Suriani Zohrah Zubaidah',
    muda: 'Aisyah Anisa Aulia B. Baiq Dewi Dian Dini Eka Erna Fitri Hidayatul Husnul Indah Intan Lale Laila Lina Mira Nadia Nurul Putri Rahmi Rani Reni Rina Risa Siti Sri Ulfa Wulan Yuni Zahra',
  },
  laki2:
    'Akbar Alfian Arifin Azmi Efendi Fadli Fahmi Hadi Hakim Hamdani Hidayat Ihsan Irawan Jayadi Kurniawan Mahendra Maulana Muslim Pratama Putra Rahman Ramdani Rasyid Saputra Satriawan Setiawan Sopian Suryadi Wathoni Yasin',
  perempuan2:
    'Aini Apriani Aulia Azizah Fitri Handayani Hasanah Hayati Hidayati Hikmah Ihsani Indriani Jannah Kurniati Lestari Mariana Maulida Nisa Pratiwi Puspita Rahmawati Ramdani Rohmi Safitri Sari Susanti Ulfa Utami Wahyuni Yuliana Zohra',
  tunggal: [0.85, 0.5, 0.08],
}
