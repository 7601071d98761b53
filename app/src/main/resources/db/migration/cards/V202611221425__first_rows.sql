-- The first rows of a file, by which its columns are recognised; deleted with the file.
alter table cards.import add column samples jsonb not null default '[]';
