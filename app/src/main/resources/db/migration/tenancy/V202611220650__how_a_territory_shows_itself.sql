-- What a coordinator changes of her territory's face. Which logo there is stands beside the name, open like it; the
-- picture itself is seen within the territory alone.
alter table tenancy.territory
    add column version     integer not null default 1,
    add column logo        text check (logo ~ '^[0-9a-f]{16}$'),
    add column logo_width  integer check (logo_width > 0),
    add column logo_height integer check (logo_height > 0),
    add check (num_nulls(logo, logo_width, logo_height) in (0, 3));

create table tenancy.logo (
    territory_id uuid primary key default tenancy.current_territory() references tenancy.territory (id),
    png          bytea not null
);
call tenancy.protect('tenancy.logo');
