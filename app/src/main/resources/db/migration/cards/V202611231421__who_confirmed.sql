-- Who confirmed an import: the log names her once it is written.
alter table cards.import add column confirmed_by uuid, add column confirmed_name text;
