create schema cards;
call tenancy.open_schema('cards');

create table cards.card (
    id               uuid not null,
    territory_id     uuid not null default tenancy.current_territory(),
    organisation_id  uuid not null,
    kind             text not null check (kind in ('OFFER', 'NEED')),
    state            text not null check (state in ('DRAFT', 'READY')),
    category         text,
    title            text not null check (length(title) <= 120),
    description      text check (length(description) <= 2000),
    period           text,
    quantity         numeric(14, 3) check (quantity > 0),
    unit             text,
    available_from   date,
    available_until  date,
    place            text,
    conditions       text,
    -- The words of its own trade that a coordinator let pass; others would be refused again.
    overruled_words  text[] not null default '{}',
    -- What a search looks through: title, description and place, folded.
    words            text not null,
    -- The title alone, folded: an import recognises a card by it.
    folded_title     text not null,
    version          integer not null default 1,
    created_at       timestamptz not null,
    changed_at       timestamptz not null,
    -- Who wrote last: her own draft is never refused to her as changed by somebody else.
    changed_by       uuid,
    primary key (territory_id, id),
    foreign key (territory_id, organisation_id) references directory.organisation,
    check (state = 'DRAFT' or (category is not null and title <> '')),
    check (state = 'DRAFT' or available_until is null or available_from is null or available_until >= available_from)
);
-- The list walks along one of the first two, or the one by category, and counts by the third, without a look at the cards:
-- each holds all that narrows the list.
create index on cards.card (territory_id, changed_at desc, id) include (kind, state, category, organisation_id);
create index on cards.card (territory_id, folded_title, id) include (kind, state, category, organisation_id);
create index on cards.card (territory_id, kind, state, category) include (organisation_id, id);
create index on cards.card (territory_id, organisation_id, created_at);
call tenancy.protect('cards.card');
