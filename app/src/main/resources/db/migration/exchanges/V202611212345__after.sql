-- Every OUI that stood when an event closed, once.
create table exchanges.interest (
    territory_id  uuid not null default tenancy.current_territory(),
    event_id      uuid not null,
    card_id       uuid not null,
    interested_id uuid not null,
    owner_id      uuid not null,
    recorded_at   timestamptz not null,
    primary key (territory_id, event_id, card_id, interested_id),
    foreign key (territory_id, event_id) references events.event,
    foreign key (territory_id, card_id) references events.brought_card,
    foreign key (territory_id, interested_id) references directory.organisation,
    foreign key (territory_id, owner_id) references directory.organisation,
    constraint nobody_is_interested_in_its_own_card check (interested_id <> owner_id)
);
call tenancy.protect('exchanges.interest');
revoke update, delete on exchanges.interest from "${application}";

-- To whom the file of an event was sent, and when last.
create table exchanges.result_letter (
    territory_id    uuid not null default tenancy.current_territory(),
    event_id        uuid not null,
    organisation_id uuid not null,
    sent_at         timestamptz not null,
    primary key (territory_id, event_id, organisation_id),
    foreign key (territory_id, event_id) references events.event,
    foreign key (territory_id, organisation_id) references directory.organisation
);
call tenancy.protect('exchanges.result_letter');
