create schema events;
call tenancy.open_schema('events');

create table events.event (
    id                uuid not null,
    territory_id      uuid not null default tenancy.current_territory(),
    kind              text not null,
    name              text not null check (name <> '' and length(name) <= 120),
    day               date not null,
    starts            time not null,
    ends              time not null check (ends > starts),
    venue             text,
    address           text,
    description       text,
    own_trade_refused boolean not null,
    state             text not null check (state in ('DRAFT', 'OPEN', 'POSTPONED', 'RUNNING', 'CLOSED')),
    -- The highest numbers given so far: a withdrawn card keeps its own, so counting the cards would not do.
    last_offer        integer not null default 0,
    last_need         integer not null default 0,
    version           integer not null default 1,
    created_at        timestamptz not null,
    primary key (territory_id, id)
);
create index on events.event (territory_id, day desc, id);
call tenancy.protect('events.event');

create table events.participant (
    territory_id     uuid not null default tenancy.current_territory(),
    event_id         uuid not null,
    organisation_id  uuid not null,
    contact_id       uuid,
    state            text not null check (state in ('EXPECTED', 'CONFIRMED', 'ABSENT', 'PRESENT')),
    added_on_the_day boolean not null default false,
    checked_in_at    timestamptz check ((checked_in_at is not null) = (state = 'PRESENT')),
    added_at         timestamptz not null,
    primary key (territory_id, event_id, organisation_id),
    foreign key (territory_id, event_id) references events.event on delete cascade,
    foreign key (territory_id, organisation_id) references directory.organisation,
    foreign key (territory_id, contact_id) references directory.contact on delete set null (contact_id)
);
create index on events.participant (territory_id, organisation_id);
call tenancy.protect('events.participant');

create table events.brought_card (
    id                uuid not null,
    territory_id      uuid not null default tenancy.current_territory(),
    event_id          uuid not null,
    -- What it was copied from; that card may change, or be thrown away, without touching what was brought.
    card_id           uuid not null,
    kind              text not null check (kind in ('OFFER', 'NEED')),
    number            integer not null check (number > 0),
    organisation_id   uuid not null,
    organisation_name text not null,
    category          text not null,
    title             text not null check (title <> ''),
    description       text,
    period            text,
    quantity          numeric(14, 3),
    unit              text,
    available_from    date,
    available_until   date,
    place             text,
    conditions        text,
    withdrawn_at      timestamptz,
    brought_at        timestamptz not null,
    primary key (territory_id, id),
    foreign key (territory_id, event_id) references events.event on delete cascade,
    foreign key (territory_id, organisation_id) references directory.organisation,
    unique (territory_id, event_id, kind, number),
    unique (territory_id, event_id, card_id)
);
create index on events.brought_card (territory_id, organisation_id);
call tenancy.protect('events.brought_card');
