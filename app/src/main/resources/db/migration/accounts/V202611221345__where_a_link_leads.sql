-- A link may be for one place in its scope, such as a table of an event: its holder begins there.
alter table accounts.capability_link
    add column place integer check (place > 0);
