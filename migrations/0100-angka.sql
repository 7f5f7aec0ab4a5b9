-- Counts of a month that is over, by regency: made once by a job, never changed, about nobody. The public reads them
-- through a function; what is small is hidden before it is shown (src/publik/angka/tutup.ts).
create table angka (
  periode text not null check (periode ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  masuk integer not null,          -- proposals handed in during the month
  ditetapkan integer not null,     -- decided yes during the month
  tidak integer not null,          -- decided no during the month
  ditarik integer not null,        -- taken back, or joined to another
  median_hari numeric(6, 1),       -- from handing in to the decision, of those decided in the month
  jatuh_tempo integer not null,    -- whose sixtieth day fell into the month
  tanpa_putusan integer not null,  -- of these, without a decision on that day
  individu_awal integer not null,       -- in the register when the month began
  diperbarui integer not null,     -- of these, checked or changed by a human during the month
  dihitung timestamptz not null default jam(),
  kode_kabkota text not null,
  primary key (periode, kode_kabkota)
);
alter table angka enable row level security;
create policy baca on angka for select using (dalam_kabkota(kode_kabkota));
-- a month that is not over yet can't be written: two releases of one month would tell what came between
create policy buat on angka for insert with check (
  dalam_kabkota(kode_kabkota) and dihitung = jam()
  and periode < to_char(jam() at time zone 'Asia/Jakarta', 'YYYY-MM'));
grant select, insert on angka to setara_pekerja;

create function angka_bulan(bulan text) returns setof angka
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select * from public.angka a where a.periode = bulan order by a.kode_kabkota;
  end;
create function angka_periode() returns setof text
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select distinct a.periode from public.angka a order by 1 desc;
  end;
revoke execute on function angka_bulan(text), angka_periode() from public;
grant execute on function angka_bulan(text), angka_periode() to setara_publik;
