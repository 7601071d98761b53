-- Organisations, the people in them and what these consented to.
create schema directory;
call tenancy.open_schema('directory');

-- What two spellings have in common: for searching only; names are compared by the application's own folding.
create function directory.fold(written text) returns text
    language sql stable parallel safe
    return regexp_replace(lower(public.unaccent(written)), '[^a-z0-9]+', ' ', 'g');

create table directory.zone (
    id           uuid not null,
    territory_id uuid not null default tenancy.current_territory(),
    name         text not null check (name <> ''),
    folded       text collate "C" not null,
    version      int  not null default 1,
    primary key (territory_id, id),
    unique (territory_id, folded)
);
call tenancy.protect('directory.zone');

create table directory.organisation (
    id           uuid not null,
    territory_id uuid not null default tenancy.current_territory(),
    version      int  not null default 1,
    name         text not null check (name <> ''),
    folded       text collate "C" not null,
    kind         text not null check (kind in ('COMPANY', 'ASSOCIATION', 'PUBLIC_BODY', 'DEPARTMENT', 'INDIVIDUAL')),
    body_id      uuid,
    siret        text check (siret ~ '^[0-9]{14}$'),
    siren        text check (siren ~ '^[0-9]{9}$'),
    rna          text check (rna ~ '^W[0-9A-Z]{9}$'),
    bce          text check (bce ~ '^[0-9]{10}$'),
    sector       text check (sector ~ '^[0-9]{2}\.[0-9]{2}[A-Z]$'),
    zone_id      uuid,
    size         text check (size in ('NONE', 'MICRO', 'SMALL', 'MEDIUM', 'LARGE')),
    labels       text[] not null default '{}',
    street       text,
    postal_code  text,
    commune      text,
    -- The commune folded, for an order in which spellings stand together.
    commune_folded text collate "C",
    latitude     double precision check (latitude between -90 and 90),
    longitude    double precision check (longitude between -180 and 180),
    precision    text check (precision in ('ADDRESS', 'COMMUNE', 'POSTAL_CODE')),
    website      text,
    note         text,
    -- The text that the list searches: folded name, commune, identifiers and contacts.
    haystack     text not null default '',
    archived_at  timestamptz,
    merged_into  uuid,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    primary key (territory_id, id),
    foreign key (territory_id, body_id) references directory.organisation,
    foreign key (territory_id, zone_id) references directory.zone,
    foreign key (territory_id, merged_into) references directory.organisation,
    check ((latitude is null) = (longitude is null) and (latitude is null) = (precision is null)),
    check (body_id is null or kind = 'DEPARTMENT'),
    check (merged_into is null or archived_at is not null)
);
-- The list walks along one of these, there or back, however far the page.
create index on directory.organisation (territory_id, folded, id) where archived_at is null;
create index on directory.organisation (territory_id, commune_folded, folded, id) where archived_at is null;
create index on directory.organisation (territory_id, kind, folded, id) where archived_at is null;
create index on directory.organisation (territory_id, changed_at, folded, id) where archived_at is null;
create index on directory.organisation (territory_id, labels) where labels <> '{}';
create index on directory.organisation (territory_id, siret) where siret is not null;
create index on directory.organisation (territory_id, siren) where siren is not null;
create index on directory.organisation (territory_id, rna) where rna is not null;
create index on directory.organisation (territory_id, bce) where bce is not null;
create index on directory.organisation (territory_id, zone_id) where zone_id is not null;
create index on directory.organisation (territory_id, body_id) where body_id is not null;
create index on directory.organisation (territory_id, merged_into) where merged_into is not null;
call tenancy.protect('directory.organisation');

-- A person, or a shared mailbox without a name.
create table directory.contact (
    id           uuid not null,
    territory_id uuid not null default tenancy.current_territory(),
    version      int  not null default 1,
    name         text not null default '',
    folded       text collate "C" not null default '',
    email        text check (email = lower(email) and email like '%_@_%'),
    phone        text,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    primary key (territory_id, id),
    check (name <> '' or email is not null or phone is not null)
);
create index on directory.contact (territory_id, email) where email is not null;
call tenancy.protect('directory.contact');

create table directory.standing (
    territory_id    uuid not null default tenancy.current_territory(),
    organisation_id uuid not null,
    contact_id      uuid not null,
    role            text,
    since           timestamptz not null,
    primary key (territory_id, organisation_id, contact_id),
    foreign key (territory_id, organisation_id) references directory.organisation,
    foreign key (territory_id, contact_id) references directory.contact on delete cascade
);
create index on directory.standing (territory_id, contact_id);
call tenancy.protect('directory.standing');

-- Every yes and every withdrawal; the newest of a purpose holds.
create table directory.consent (
    id           uuid not null,
    territory_id uuid not null default tenancy.current_territory(),
    contact_id   uuid not null,
    purpose      text not null check (purpose in ('INVITATIONS', 'SHARING', 'LISTING', 'PHOTOS', 'FOLLOW_UP')),
    given        boolean not null,
    at           timestamptz not null,
    means        text not null check (means in ('PHONE', 'EMAIL', 'PAPER', 'IN_PERSON', 'OWN_PAGE', 'IMPORT')),
    noted_by     text not null,
    primary key (territory_id, id),
    foreign key (territory_id, contact_id) references directory.contact on delete cascade
);
create index on directory.consent (territory_id, contact_id, purpose, at desc, id desc);
call tenancy.protect('directory.consent');

-- How many people were erased and when; nothing of whom.
create table directory.erasure (
    id           uuid not null,
    territory_id uuid not null default tenancy.current_territory(),
    on_day       date not null,
    primary key (territory_id, id)
);
call tenancy.protect('directory.erasure');
