-- The second lock: a row is seen and written only in a transaction that was opened for its territory.
create schema tenancy;

create function tenancy.current_territory() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('maillage.territory', true), '')::uuid;

-- Lets the application into a module's schema; each table is granted when it is protected.
create procedure tenancy.open_schema(schema_name text)
    language plpgsql as $$
begin
    execute format('grant usage on schema %I to "${application}"', schema_name);
    execute format('alter default privileges in schema %I grant usage, select on sequences to "${application}"', schema_name);
end $$;

-- Grants a table to the application, behind row security that binds even the table's owner.
create procedure tenancy.protect(table_name regclass)
    language plpgsql as $$
begin
    execute format('grant select, insert, update, delete on %s to "${application}"', table_name);
    execute format('alter table %s enable row level security', table_name);
    execute format('alter table %s force row level security', table_name);
    execute format('create policy of_territory on %s using (territory_id = (select tenancy.current_territory()))
                    with check (territory_id = (select tenancy.current_territory()))', table_name);
end $$;

call tenancy.open_schema('tenancy');

-- The names of the territories are open to all: nothing that is in them is.
create table tenancy.territory (
    id         uuid primary key,
    slug       text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name       text not null check (name <> ''),
    zone       text not null default 'Europe/Paris',
    language   text not null default 'fr',
    created_at timestamptz not null default now()
);
grant select, insert, update on tenancy.territory to "${application}";
