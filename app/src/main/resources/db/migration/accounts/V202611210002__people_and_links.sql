create schema accounts;
call tenancy.open_schema('accounts');

-- Which territory a secret or an e-mail address belongs to, asked before any territory is known.
-- Hashes and ids only: the one table here without row security.
create table accounts.locator (
    hash         bytea not null check (length(hash) = 32),
    territory_id uuid not null references tenancy.territory (id),
    primary key (hash, territory_id)
);
grant select, insert, delete on accounts.locator to "${application}";

create table accounts.person (
    id           uuid not null,
    territory_id uuid not null default tenancy.current_territory() references tenancy.territory (id),
    email        text not null check (email like '%_@_%'),
    name         text not null check (name <> ''),
    language     text not null default 'fr',
    created_at   timestamptz not null default now(),
    closed_at    timestamptz,
    primary key (territory_id, id)
);
create unique index on accounts.person (territory_id, lower(email));
call tenancy.protect('accounts.person');

create table accounts.person_grant (
    territory_id uuid not null default tenancy.current_territory(),
    person_id    uuid not null,
    role         text not null,
    scope_kind   text not null,
    scope_id     uuid not null,
    primary key (territory_id, person_id, role, scope_kind, scope_id),
    foreign key (territory_id, person_id) references accounts.person on delete cascade
);
call tenancy.protect('accounts.person_grant');

create table accounts.sign_in_link (
    hash         bytea primary key check (length(hash) = 32),
    territory_id uuid not null default tenancy.current_territory(),
    person_id    uuid not null,
    expires_at   timestamptz not null,
    used_at      timestamptz,
    foreign key (territory_id, person_id) references accounts.person on delete cascade
);
call tenancy.protect('accounts.sign_in_link');

create table accounts.capability_link (
    id           uuid not null,
    territory_id uuid not null default tenancy.current_territory(),
    hash         bytea not null unique check (length(hash) = 32),
    role         text not null,
    scope_kind   text not null,
    scope_id     uuid not null,
    label        text not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz,
    primary key (territory_id, id)
);
create index on accounts.capability_link (territory_id, scope_kind, scope_id);
call tenancy.protect('accounts.capability_link');

create table accounts.audit_entry (
    id           uuid not null,
    territory_id uuid not null default tenancy.current_territory(),
    at           timestamptz not null,
    asker_kind   text not null,
    asker_id     uuid,
    asker_name   text not null,
    action       text not null,
    scope_kind   text not null,
    scope_id     uuid not null,
    primary key (territory_id, id)
);
create index on accounts.audit_entry (territory_id, at desc);
call tenancy.protect('accounts.audit_entry');
-- What was written in the log stays written.
revoke update, delete on accounts.audit_entry from "${application}";

-- Attempts counted before any territory is known, under a hash of what is limited.
create table accounts.attempt (
    hash bytea not null check (length(hash) = 32),
    at   timestamptz not null
);
create index on accounts.attempt (hash, at);
create index on accounts.attempt (at);
grant select, insert, delete on accounts.attempt to "${application}";
