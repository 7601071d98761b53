-- What a person said that a row of a spreadsheet is, so that the same spreadsheet does not ask her again.
create table directory.import_answer (
    territory_id    uuid not null default tenancy.current_territory(),
    row_says        text not null,
    organisation_id uuid not null,
    primary key (territory_id, row_says),
    foreign key (territory_id, organisation_id) references directory.organisation on delete cascade
);
create index on directory.import_answer (territory_id, organisation_id);
call tenancy.protect('directory.import_answer');
