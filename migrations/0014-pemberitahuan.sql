-- A notice to a person: which words (by code), about what, by which channel. The words are in the catalogue;
-- nothing personal stands here.
create table pemberitahuan (
  pemberitahuan_id uuid not null,
  individu_id uuid not null,
  usulan_id uuid,
  kode text not null,
  alasan text,
  periode text not null,
  kanal text not null default 'loket' check (kanal in ('loket', 'sms', 'surat')),
  status text not null default 'antre' check (status in ('antre', 'terkirim', 'dibaca')),
  created_at timestamptz not null default jam(),
  kode_kabkota text not null,
  primary key (pemberitahuan_id, kode_kabkota),
  foreign key (individu_id, kode_kabkota) references individu (individu_id, kode_kabkota)
);
create index pemberitahuan_individu on pemberitahuan (individu_id);

alter table pemberitahuan enable row level security;
create policy lingkup on pemberitahuan using (dalam_kabkota(kode_kabkota));
grant select, insert, update (status) on pemberitahuan to setara_petugas, setara_pekerja;
