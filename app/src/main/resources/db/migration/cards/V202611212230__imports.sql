-- Spreadsheets of cards on their way in: kept until somebody confirms or gives up, a day at most.
create table cards.import (
    id           uuid not null,
    territory_id uuid not null default tenancy.current_territory(),
    file_name    text not null,
    bytes        bytea not null,
    -- What each column of the file holds, from column A on; empty for what is left out.
    columns      text[] not null,
    started_at   timestamptz not null,
    primary key (territory_id, id)
);
create index on cards.import (territory_id, started_at);
call tenancy.protect('cards.import');
