-- What stood there before is looked at in a transaction of its own, so that nobody waits for it.
alter table individu validate constraint individu_tersegel_tanpa_lahir_nama;
alter table pasangan validate constraint pasangan_lintas;
alter table pasangan validate constraint pasangan_asal;
