-- The same scope, said so that the planner can fold it into the policy instead of calling a function for each row:
-- 200,000 people counted in 80 ms instead of 680. '' is no narrower than the regency; else lo:hi ranges of village
-- codes, as a multirange. A setting that is no list of ranges is an error, never a wider scope.
create or replace function dalam_desa(kode text) returns boolean
  language sql stable parallel safe
  return case
    when coalesce(current_setting('app.desa', true), '') = '' then true
    else kode::bigint <@
      ('{[' || replace(replace(current_setting('app.desa', true), ',', '],['), ':', ',') || ']}')::int8multirange end;
