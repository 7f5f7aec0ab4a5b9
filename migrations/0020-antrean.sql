-- The queue of jobs. Its tables come with graphile-worker and are installed beside these migrations, in the schema
-- graphile_worker (src/db/install-jobs.ts). Whoever acts may put a job in, and only setara_pekerja takes them out.
-- The queue is no record of anything: what happened stands in jejak.

-- Puts a job into the queue in the caller's own transaction. The same key again, before the job has begun, is one job.
create function enqueue_job(nama text, isi jsonb, kunci text) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform graphile_worker.add_job(nama, payload => isi::json, job_key => kunci);
end $$;

revoke execute on function enqueue_job(text, jsonb, text) from public;
grant execute on function enqueue_job(text, jsonb, text) to setara_petugas, setara_pekerja;
