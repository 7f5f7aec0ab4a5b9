-- The ground every table stands on: the clock, the scope of a session, who may call what.
-- Roles live in the cluster and are made by the launcher (src/db/roles.ts); none of them owns anything.
revoke create on schema public from public;
grant usage on schema public to setara_petugas, setara_pekerja, setara_publik;

-- A demo clock. Only the owner may write it; no role that serves people can.
create table jam_demo (
  satu boolean primary key default true check (satu),
  pada timestamptz not null
);

-- The database's clock: the server's time unless the owner has set a demo clock.
-- Stable within a transaction, so that an act, its window and its rows agree to the microsecond.
create function jam() returns timestamptz
  language sql stable security definer set search_path = pg_catalog, public
  return coalesce((select j.pada from public.jam_demo j), now());

-- Scope of the session, as set by SET LOCAL at the start of each transaction.
-- nullif: after its first use an unset setting is '' and not NULL, and '' must see nothing.
create function dalam_kabkota(kode text) returns boolean
  language sql stable parallel safe
  return nullif(current_setting('app.kabkota', true), '') = '*'
      or kode = any (string_to_array(nullif(current_setting('app.kabkota', true), ''), ','));

-- app.desa: '' (no narrower than the regency) or comma-separated lo:hi ranges of village codes.
create function dalam_desa(kode text) returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('app.desa', true), '') = ''
      or exists (
        select 1 from unnest(string_to_array(current_setting('app.desa', true), ',')) as r
        where kode collate "C" >= split_part(r, ':', 1) and kode collate "C" <= split_part(r, ':', 2));

create function petugas_sesi() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.petugas', true), '')::uuid;

create function peran_sesi() returns text
  language sql stable parallel safe
  return nullif(current_setting('app.peran', true), '');
