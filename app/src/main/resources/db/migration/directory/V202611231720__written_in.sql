-- The transaction that wrote an organisation last, so that whoever keeps them in memory reads again what changed alone.
alter table directory.organisation add column written_in bigint not null default 0;
create index on directory.organisation (territory_id, written_in);

create function directory.note_writing() returns trigger
    language plpgsql as $$
begin
    new.written_in := pg_current_xact_id()::text::bigint;
    return new;
end $$;

create trigger written before insert or update on directory.organisation
    for each row execute function directory.note_writing();
