-- Looked at in a transaction of its own, so that nobody waits for it.
alter table individu validate constraint individu_tersegel_tanpa_kunci;
