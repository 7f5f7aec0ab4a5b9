-- Pairs that weigh too little to be asked about, drawn at random into the queue: without them nobody could say how many
-- true pairs are missed. The chance of each is kept, so that one can be counted for those it stands for.
create table pasangan_contoh (
  pasangan_id uuid not null,
  peluang real not null check (peluang > 0 and peluang <= 1),
  kelompok integer not null check (kelompok > 0),   -- how many pairs the draw was from
  benih text not null check (benih <> ''),
  created_at timestamptz not null default jam(),
  kode_kabkota text not null,
  primary key (pasangan_id, kode_kabkota),
  foreign key (pasangan_id, kode_kabkota) references pasangan (pasangan_id, kode_kabkota)
);
alter table pasangan_contoh enable row level security;
create policy baca on pasangan_contoh for select using (dalam_kabkota(kode_kabkota));
create policy buat on pasangan_contoh for insert with check (
  dalam_kabkota(kode_kabkota) and peran_sesi() = 'sistem' and current_user = 'setara_pekerja');
grant select on pasangan_contoh to setara_petugas;
grant select, insert on pasangan_contoh to setara_pekerja;
