create schema exchanges;
call tenancy.open_schema('exchanges');

-- The plan that the room follows, as a whole and never changed: a newer version takes its place.
create table exchanges.published_plan (
    territory_id uuid not null default tenancy.current_territory(),
    event_id     uuid not null,
    version      integer not null check (version >= 1),
    plan         jsonb not null,
    published_at timestamptz not null,
    primary key (territory_id, event_id, version),
    foreign key (territory_id, event_id) references events.event on delete cascade
);
call tenancy.protect('exchanges.published_plan');
revoke update, delete on exchanges.published_plan from "${application}";

-- What was pressed in the control room, numbered without a gap: two who press at once cannot both be next.
create table exchanges.clock_move (
    territory_id   uuid not null default tenancy.current_territory(),
    event_id       uuid not null,
    number         integer not null check (number >= 1),
    at             timestamptz not null,
    press          text not null check (press in ('START_PHASE', 'PAUSE', 'RESUME', 'EXTEND', 'NEXT_ROUND', 'END_PHASE', 'UNDO', 'REDO')),
    phase          text check (phase in ('OFFERS', 'NEEDS')),
    rounds         integer check (rounds >= 1),
    round_seconds  integer check (round_seconds >= 1),
    extend_seconds integer,
    asker_id       uuid,
    asker_name     text not null,
    primary key (territory_id, event_id, number),
    foreign key (territory_id, event_id) references events.event on delete cascade,
    check ((press = 'START_PHASE') = (phase is not null and rounds is not null and round_seconds is not null)),
    check ((press = 'EXTEND') = (extend_seconds is not null))
);
call tenancy.protect('exchanges.clock_move');
revoke update, delete on exchanges.clock_move from "${application}";

-- What devices said, in the order it arrived; what stands is weighed from all of it.
create table exchanges.answer (
    territory_id  uuid not null default tenancy.current_territory(),
    event_id      uuid not null,
    device_id     uuid not null,
    sequence      bigint not null check (sequence >= 1),
    arrival       bigint generated always as identity,
    received_at   timestamptz not null,
    asker_id      uuid,
    source        text not null check (source in ('PARTICIPANT', 'SECRETARY', 'PAPER')),
    table_number  integer not null,
    phase         text not null check (phase in ('OFFERS', 'NEEDS')),
    round         integer not null check (round >= 0),
    card_id       uuid not null,
    card_owner_id uuid not null,
    organisations uuid[] not null,
    marks         text[] not null,
    refused       jsonb not null,
    fingerprint   uuid not null,
    primary key (territory_id, event_id, device_id, sequence),
    foreign key (territory_id, event_id) references events.event on delete cascade,
    constraint one_mark_for_each_organisation check (cardinality(organisations) = cardinality(marks)),
    constraint known_marks check (marks <@ array ['YES', 'NO', 'BLANK']),
    constraint no_company_answers_its_own_card check (card_owner_id <> all (organisations))
);
create index on exchanges.answer (territory_id, event_id, arrival);
call tenancy.protect('exchanges.answer');
revoke update, delete on exchanges.answer from "${application}";

-- Events that take no more answers; from then on the event itself cannot be thrown away.
create table exchanges.closing (
    territory_id uuid not null default tenancy.current_territory(),
    event_id     uuid not null,
    closed_at    timestamptz not null,
    primary key (territory_id, event_id),
    foreign key (territory_id, event_id) references events.event
);
call tenancy.protect('exchanges.closing');
