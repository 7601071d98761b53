-- Spreadsheets on their way into the directory. The file and its rows are deleted when the import ends, or after a day.
create table directory.import (
    id           uuid not null,
    territory_id uuid not null default tenancy.current_territory(),
    state        text not null check (state in ('READING', 'REFUSED', 'MAPPING', 'JUDGING', 'PREVIEW', 'WRITING', 'DONE')),
    file_name    text not null,
    sheet        text,
    sheets       text[] not null default '{}',
    header       text[] not null default '{}',
    mapping      jsonb not null default '{}',
    refusal      jsonb,
    row_count    int not null default 0,
    progress     int not null default 0,
    stamp        text,
    moved        boolean not null default false,
    counts       jsonb not null default '{}',
    started_by   text not null,
    started_at   timestamptz not null,
    ended_at     timestamptz,
    primary key (territory_id, id)
);
create index on directory.import (territory_id, started_at desc);
call tenancy.protect('directory.import');

create table directory.import_file (
    import_id    uuid not null,
    territory_id uuid not null default tenancy.current_territory(),
    bytes        bytea not null,
    primary key (territory_id, import_id),
    foreign key (territory_id, import_id) references directory.import on delete cascade
);
call tenancy.protect('directory.import_file');

create table directory.import_row (
    import_id    uuid not null,
    territory_id uuid not null default tenancy.current_territory(),
    number       int not null,
    cells        jsonb not null,
    outcome      text,
    verdict      jsonb,
    decision     text,
    primary key (territory_id, import_id, number),
    foreign key (territory_id, import_id) references directory.import on delete cascade
);
create index on directory.import_row (territory_id, import_id, outcome, number);
call tenancy.protect('directory.import_row');
