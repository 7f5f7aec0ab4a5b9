-- What stood there before is looked at in a transaction of its own, so that nobody waits for it.
alter table pasangan validate constraint pasangan_model;
alter table telaah validate constraint telaah_model;
