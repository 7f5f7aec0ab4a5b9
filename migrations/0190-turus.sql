-- The tally that all processes of an installation share (docs/keputusan/0013-turus.md): how often a key was counted for a
-- limit, until when. What the key is, only who has the keystore can tell: it is a keyed hash of a network, a village, a
-- person asked about, a ticket. Unlogged: it is in no write-ahead log, no replica and no base backup, and a crash of the
-- server begins the counts anew.
create unlogged table turus (
  turus_bi bytea primary key check (octet_length(turus_bi) = 16),
  jumlah integer not null,
  batas integer not null,            -- from so many on it is full
  habis timestamptz not null,
  kabar timestamptz                  -- when it last became full, or no more full: every process is to hear of it
) with (fillfactor = 60);
create index turus_habis on turus (habis);
create index turus_kabar on turus (kabar) where kabar is not null;

-- About how many keys are kept; beyond it those go first that end first.
create function turus_terbanyak() returns integer language sql immutable return 1000000;

-- Adds what one process has counted and gives the totals of the same keys, and of those that became full, or no more
-- full, in the last `lalu_ms`. Time is the server's own: the demo clock stands still, and a limit must end. Keys are
-- locked in their order and what is over is deleted last, skipping what others hold, so that two exchanges never wait for
-- each other in a circle.
create function tukar_turus(sidik_list bytea[], tambah_list integer[], sisa_list integer[], batas_list integer[],
    lalu_ms integer)
  returns table (sidik text, jumlah integer, sisa_ms integer, ditanya boolean)
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
declare
  usang integer := 2 * cardinality(sidik_list) + 1000;
begin
  return query
  with ditambah as (
    insert into public.turus as t (turus_bi, jumlah, batas, habis, kabar)
    select x.sidik, x.tambah, x.batas, now() + least(x.sisa, 86400000) * interval '1 ms',
      case when x.tambah >= x.batas then now() end
    from unnest(sidik_list, tambah_list, sisa_list, batas_list) as x (sidik, tambah, sisa, batas)
    order by x.sidik
    on conflict (turus_bi) do update set
      jumlah = case when t.habis <= now() then greatest(excluded.jumlah, 0)
        else least(greatest(t.jumlah::bigint + excluded.jumlah, 0), 1000000000)::integer end,
      batas = excluded.batas,
      habis = case when t.habis <= now() then excluded.habis else t.habis end,
      kabar = case
        when t.habis <= now() then excluded.kabar
        when (t.jumlah >= t.batas) <> (t.jumlah::bigint + excluded.jumlah >= excluded.batas) then now()
        else t.kabar end
    returning t.turus_bi, t.jumlah, t.habis, true as ditanya
  ), semua as (
    select * from ditambah
    union all
    (select b.turus_bi, b.jumlah, b.habis, false from public.turus b
     where b.kabar >= now() - lalu_ms * interval '1 ms' and b.habis > now()
     order by b.kabar desc limit 20000)
  )
  select encode(s.turus_bi, 'hex'), greatest(s.jumlah, 0),
    greatest(1, (extract(epoch from s.habis - now()) * 1000)::integer), s.ditanya
  from semua s;
  delete from public.turus t where t.turus_bi in (
    select u.turus_bi from public.turus u where u.habis <= now() order by u.habis limit usang for update skip locked);
  if (select c.reltuples from pg_class c where c.oid = 'public.turus'::regclass) > public.turus_terbanyak() then
    delete from public.turus t where t.turus_bi in (
      select u.turus_bi from public.turus u order by u.habis limit usang for update skip locked);
  end if;
end $$;
revoke execute on function tukar_turus(bytea[], integer[], integer[], integer[], integer) from public;
revoke execute on function turus_terbanyak() from public;
grant execute on function tukar_turus(bytea[], integer[], integer[], integer[], integer) to setara_publik;

-- The lock of a ticket is exact, however many processes and connections try at once: tries of one ticket take turns, so
-- that the sixth finds the five before it counted.
alter function buka_kasus(text, bytea) rename to buka_kasus_bergiliran;
revoke execute on function buka_kasus_bergiliran(text, bytea) from setara_publik;
create function buka_kasus(kode text, pin bytea) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  perform pg_advisory_xact_lock(5374, hashtext(kode));
  return public.buka_kasus_bergiliran(kode, pin);
end $$;
revoke execute on function buka_kasus(text, bytea) from public;
grant execute on function buka_kasus(text, bytea) to setara_publik;

alter function buka_sanggahan(text, bytea) rename to buka_sanggahan_bergiliran;
revoke execute on function buka_sanggahan_bergiliran(text, bytea) from setara_publik;
create function buka_sanggahan(kode text, pin bytea) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  perform pg_advisory_xact_lock(5374, hashtext(kode));
  return public.buka_sanggahan_bergiliran(kode, pin);
end $$;
revoke execute on function buka_sanggahan(text, bytea) from public;
grant execute on function buka_sanggahan(text, bytea) to setara_publik;
