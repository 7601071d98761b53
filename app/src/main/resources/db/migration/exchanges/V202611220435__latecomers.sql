-- Who took a seat when answers had been given already: what its table had read by then was not asked of it.
create table exchanges.latecomer (
    territory_id    uuid not null default tenancy.current_territory(),
    event_id        uuid not null,
    organisation_id uuid not null,
    -- The arrival of the last answer before; absent while the organisation is away.
    after_answer    bigint,
    primary key (territory_id, event_id, organisation_id),
    foreign key (territory_id, event_id) references events.event on delete cascade,
    foreign key (territory_id, organisation_id) references directory.organisation on delete cascade
);
call tenancy.protect('exchanges.latecomer');
