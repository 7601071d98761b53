-- Spreadsheets of cards on their way in. The file and its rows are deleted when the import ends, or after a day.
create table cards.import (
    id           uuid not null,
    territory_id uuid not null default tenancy.current_territory(),
    state        text not null check (state in ('READING', 'REFUSED', 'COLUMNS', 'JUDGING', 'PREVIEW', 'WRITING', 'DONE')),
    file_name    text not null,
    header       text[] not null default '{}',
    -- What each column of the file holds, from column A on; empty for what is left out.
    columns      text[] not null default '{}',
    refusal      jsonb,
    row_count    int not null default 0,
    progress     int not null default 0,
    moved        boolean not null default false,
    counts       jsonb not null default '{}',
    started_at   timestamptz not null,
    ended_at     timestamptz,
    primary key (territory_id, id)
);
create index on cards.import (territory_id, started_at desc);
call tenancy.protect('cards.import');

create table cards.import_file (
    import_id    uuid not null,
    territory_id uuid not null default tenancy.current_territory(),
    bytes        bytea not null,
    primary key (territory_id, import_id),
    foreign key (territory_id, import_id) references cards.import on delete cascade
);
call tenancy.protect('cards.import_file');

create table cards.import_row (
    import_id    uuid not null,
    territory_id uuid not null default tenancy.current_territory(),
    number       int not null,
    outcome      text not null,
    verdict      jsonb not null,
    primary key (territory_id, import_id, number),
    foreign key (territory_id, import_id) references cards.import on delete cascade
);
create index on cards.import_row (territory_id, import_id, outcome, number);
call tenancy.protect('cards.import_row');
