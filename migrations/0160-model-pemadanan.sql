-- Models of linkage that have been in use. A weight means something only beside the model that gave it: each pair and
-- each judgement names one of these, and what is measured is measured within one (docs/pemadanan-model.md).
create table model_pemadanan (
  model text primary key,            -- name and the beginning of sidik_model
  nama text not null check (nama <> ''),
  sidik_model bytea unique check (octet_length(sidik_model) = 32),   -- SHA-256 of the model's file
  sidik_data bytea check (octet_length(sidik_data) = 32),            -- SHA-256 of what it was trained on
  ambang real,                       -- bits from which a pair counts as one person
  dipakai_sejak timestamptz not null default jam(),
  -- what was in use before this table was made is known by its name only
  constraint model_pemadanan_utuh check (
    (sidik_model is null) = (sidik_data is null) and (sidik_model is null) = (ambang is null)),
  constraint model_pemadanan_bernama check (
    sidik_model is null or model = nama || '/' || left(encode(sidik_model, 'hex'), 12))
);
insert into model_pemadanan (model, nama, dipakai_sejak)
select model, coalesce(nullif(split_part(model, '/', 1), ''), 'tanpa nama'), min(sejak)
from (select model, created_at as sejak from pasangan union all select model, waktu from telaah) t
group by model;

alter table pasangan add constraint pasangan_model foreign key (model) references model_pemadanan (model) not valid;
alter table telaah add constraint telaah_model foreign key (model) references model_pemadanan (model) not valid;

alter table model_pemadanan enable row level security;
create policy baca on model_pemadanan for select using (true);
create policy buat on model_pemadanan for insert with check (
  peran_sesi() = 'sistem' and current_user = 'setara_pekerja' and dipakai_sejak = jam() and sidik_model is not null);
grant select on model_pemadanan to setara_petugas, setara_pekerja;
grant insert on model_pemadanan to setara_pekerja;
