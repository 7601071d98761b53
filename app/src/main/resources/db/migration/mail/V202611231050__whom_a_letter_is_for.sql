-- The id under which the letter's writer knows its reader, so that she can be erased from it; none once she is.
alter table mail.letter add reader_id uuid;
create index on mail.letter (territory_id, reader_id) where reader_id is not null;
create index on mail.letter (territory_id, lower(to_address)) where reader_id is null;
