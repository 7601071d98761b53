-- Whether it went by letter, or was handed over otherwise.
alter table events.own_link add column sent boolean not null default false;
