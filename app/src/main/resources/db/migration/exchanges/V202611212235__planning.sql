-- What the coordinator decided before the exchange is planned.
create table exchanges.settings (
    territory_id uuid not null default tenancy.current_territory(),
    event_id     uuid not null,
    settings     jsonb not null,
    primary key (territory_id, event_id),
    foreign key (territory_id, event_id) references events.event on delete cascade
);
call tenancy.protect('exchanges.settings');

-- What every seating must keep: together, apart, at a fixed table.
create table exchanges.wish (
    id              uuid not null,
    territory_id    uuid not null default tenancy.current_territory(),
    event_id        uuid not null,
    kind            text not null check (kind in ('TOGETHER', 'APART', 'FIXED')),
    organisations   uuid[] not null,
    table_number    integer check (table_number >= 1),
    primary key (territory_id, id),
    foreign key (territory_id, event_id) references events.event on delete cascade,
    check ((kind = 'FIXED') = (table_number is not null)),
    check (cardinality(organisations) = 1 or kind <> 'FIXED')
);
create index on exchanges.wish (territory_id, event_id, id);
create unique index one_fixed_place_each on exchanges.wish (territory_id, event_id, organisations) where kind = 'FIXED';
call tenancy.protect('exchanges.wish');

-- Every plan made, never changed: going back makes a new one.
create table exchanges.plan_version (
    territory_id uuid not null default tenancy.current_territory(),
    event_id     uuid not null,
    number       integer not null check (number >= 1),
    made_at      timestamptz not null,
    made_by      text not null,
    cause        text not null check (cause in ('PLANNED', 'MOVED', 'SWAPPED', 'UPDATED', 'ROTATED', 'RESTORED')),
    about        uuid,
    basis        integer check (basis >= 1 and basis < number),
    content      jsonb not null,
    primary key (territory_id, event_id, number),
    foreign key (territory_id, event_id) references events.event on delete cascade,
    foreign key (territory_id, event_id, basis) references exchanges.plan_version
);
call tenancy.protect('exchanges.plan_version');
revoke update on exchanges.plan_version from "${application}";

-- Which plan the room follows.
create table exchanges.plan_release (
    territory_id uuid not null default tenancy.current_territory(),
    event_id     uuid not null,
    number       integer not null,
    released_at  timestamptz not null,
    primary key (territory_id, event_id),
    foreign key (territory_id, event_id) references events.event on delete cascade,
    foreign key (territory_id, event_id, number) references exchanges.plan_version
);
call tenancy.protect('exchanges.plan_release');

-- The search for a seating that is going on, or the last one.
create table exchanges.seating_search (
    territory_id   uuid not null default tenancy.current_territory(),
    event_id       uuid not null,
    id             uuid not null,
    state          text not null check (state in ('RUNNING', 'FOUND', 'FAILED')),
    started_at     timestamptz not null,
    started_by     text not null,
    budget_seconds integer not null check (budget_seconds >= 1),
    stopping       boolean not null default false,
    affinity       double precision,
    bound          double precision,
    outcome        jsonb,
    primary key (territory_id, event_id),
    foreign key (territory_id, event_id) references events.event on delete cascade
);
call tenancy.protect('exchanges.seating_search');
