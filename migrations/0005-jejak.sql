-- jejak: one row per act, for ever. Nobody who serves people may change or remove a row; what a row says about a
-- person can only be forgotten by destroying that person's key and the row's salt (0004).
create table jejak (
  jejak_id uuid not null,
  n bigint generated always as identity, -- arrival, for order only: gaps are no loss
  jenis text not null check (jenis ~ '^[a-z_]+\.[a-z_]+$'), -- 'usulan.submit'
  waktu timestamptz not null,
  petugas_id uuid, -- null: a citizen or the system
  peran text not null,
  subjek_id uuid, -- whose key isi_enc is under
  usulan_id uuid,
  versi smallint not null default 1,
  komitmen bytea not null check (octet_length(komitmen) = 32), -- HMAC-SHA-256(salt, canonical JSON of the payload)
  isi text, -- the payload of an act about nobody, public in full
  isi_enc bytea, -- the payload of an act about somebody
  periode text collate "C" not null check (periode ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  kode_kabkota text not null check (kode_kabkota ~ '^[0-9]{4}$'), -- '0000' is the nation
  primary key (jejak_id, periode, kode_kabkota),
  check ((subjek_id is null) = (isi_enc is null)),
  check (num_nonnulls(isi, isi_enc) = 1)
) partition by range (periode);
create index jejak_subjek on jejak (subjek_id) where subjek_id is not null;
create index jejak_usulan on jejak (usulan_id) where usulan_id is not null;
create index jejak_n on jejak using brin (n);

alter table jejak enable row level security;
create policy lingkup on jejak for select using (dalam_kabkota(kode_kabkota));
-- An entry is of this session, of this moment, of this scope. (A sub-select is run once for all the rows.)
create policy tulis on jejak for insert with check (
  dalam_kabkota(kode_kabkota)
  and petugas_id is not distinct from (select petugas_sesi())
  and peran = (select peran_sesi())
  and waktu = (select jam())
  and periode = (select to_char(jam() at time zone 'Asia/Jakarta', 'YYYY-MM'))
);

-- By year: what ages is partitioned. No role has a grant on a partition, only on the whole.
do $$
begin
  for tahun in 2022..2035 loop
    execute format('create table jejak_%s partition of jejak for values from (%L) to (%L)',
      tahun, tahun || '-01', (tahun + 1) || '-01');
    execute format('alter table jejak_%s enable row level security', tahun);
  end loop;
end $$;
create table jejak_lain partition of jejak default;
alter table jejak_lain enable row level security;

grant select, insert on jejak to setara_petugas, setara_pekerja;
