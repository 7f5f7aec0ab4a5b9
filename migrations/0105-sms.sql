-- SMS. A sender's conversation is kept for a day, under a keyed hash of the number; what was said is encrypted under
-- a key of its own that lies, wrapped, in the same row: without the key files it is noise, and with the row it is gone.
create table sms_dialog (
  pengirim_bi bytea primary key,
  urutan integer not null,
  terbungkus bytea not null check (octet_length(terbungkus) = 60),
  versi_kek smallint not null,
  isi_enc bytea not null,
  kedaluwarsa timestamptz not null
);

-- Who asked for notices by SMS, and where to. The number is under the person's own key.
create table sms_tujuan (
  individu_id uuid not null,
  pengirim_bi bytea not null,
  nomor_enc bytea not null,
  created_at timestamptz not null default jam(),
  berhenti timestamptz,         -- STOP was sent from that number
  kode_kabkota text not null,
  primary key (individu_id, kode_kabkota),
  foreign key (individu_id, kode_kabkota) references individu (individu_id, kode_kabkota)
);
create index sms_tujuan_pengirim on sms_tujuan (pengirim_bi);

-- What was tried for a notice. A row is committed before the message leaves: if the answer is lost, the next try knows.
create table sms_kirim (
  pemberitahuan_id uuid not null,
  acuan integer not null check (acuan between 0 and 65535), -- user_message_reference, the same on each try
  percobaan smallint not null,
  diterima timestamptz,         -- the operator said so; from then on the notice is never sent again
  pesan_id text,                -- the operator's name for it
  waktu timestamptz not null,   -- of the last try
  kode_kabkota text not null,
  primary key (pemberitahuan_id, kode_kabkota),
  foreign key (pemberitahuan_id, kode_kabkota) references pemberitahuan (pemberitahuan_id, kode_kabkota)
);
create index pemberitahuan_sms on pemberitahuan (created_at) where kanal = 'sms' and status = 'antre';

-- A conversation is the citizen's session's, never an officer's; the machine may only clear away what is over.
alter table sms_dialog enable row level security;
create policy warga on sms_dialog to setara_petugas using (peran_sesi() = 'pembuat' and petugas_sesi() is null);
create policy usang on sms_dialog to setara_pekerja using (peran_sesi() = 'sistem' and kedaluwarsa <= jam());
grant select, insert, update on sms_dialog to setara_petugas;
grant select (kedaluwarsa), delete on sms_dialog to setara_pekerja;

alter table sms_tujuan enable row level security;
create policy lingkup on sms_tujuan using (dalam_kabkota(kode_kabkota));
grant select, insert, update (pengirim_bi, nomor_enc, berhenti) on sms_tujuan to setara_petugas;
grant select on sms_tujuan to setara_pekerja;

alter table sms_kirim enable row level security;
create policy lingkup on sms_kirim using (dalam_kabkota(kode_kabkota));
grant select, insert, update (percobaan, diterima, pesan_id, waktu) on sms_kirim to setara_pekerja;

-- STOP: no more notices to this number, whatever the regency. Only who can compute the keyed hash can ask.
create function berhenti_sms(pengirim bytea) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  jumlah integer;
begin
  update public.sms_tujuan t set berhenti = public.jam() where t.pengirim_bi = pengirim and t.berhenti is null;
  get diagnostics jumlah = row_count;
  return jumlah;
end $$;
revoke execute on function berhenti_sms(bytea) from public;
grant execute on function berhenti_sms(bytea) to setara_petugas;
