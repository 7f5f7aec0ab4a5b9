-- Pairs of records that may be one person, as the model weighed them. Filled at night; people decide (0094).
create table pasangan (
  pasangan_id uuid not null,
  individu_id uuid not null,
  individu_id_lain uuid not null,
  asal text not null check (asal in ('ganda', 'dukcapil', 'sementara')),
  bobot real not null,             -- bits: log2 of the odds that the two are one person
  model text not null,
  taraf jsonb not null,            -- field -> name of its level; nothing of what was compared
  status text not null default 'terbuka' check (status in ('terbuka', 'sama', 'beda', 'ragu', 'digabung')),
  created_at timestamptz not null default jam(),
  kode_kabkota text not null,
  primary key (pasangan_id, kode_kabkota),
  unique (individu_id, individu_id_lain, kode_kabkota),
  check (individu_id < individu_id_lain)
);
alter table pasangan enable row level security;
create policy lingkup on pasangan using (dalam_kabkota(kode_kabkota));
grant select, insert on pasangan to setara_petugas, setara_pekerja;
grant update (bobot, model, taraf, status) on pasangan to setara_petugas, setara_pekerja;
