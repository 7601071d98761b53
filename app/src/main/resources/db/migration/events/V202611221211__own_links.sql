-- For whom an organisation's own link was made; once she is erased it speaks for nobody.
create table events.own_link (
    link_id         uuid not null,
    territory_id    uuid not null default tenancy.current_territory(),
    contact_id      uuid,
    primary key (territory_id, link_id),
    foreign key (territory_id, link_id) references accounts.capability_link on delete cascade,
    foreign key (territory_id, contact_id) references directory.contact on delete set null (contact_id)
);
create index on events.own_link (territory_id, contact_id);
call tenancy.protect('events.own_link');
