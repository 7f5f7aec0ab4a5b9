-- The pairs of a person are found from either side: the key leads with the first of the two only.
create index pasangan_lain on pasangan (individu_id_lain);
