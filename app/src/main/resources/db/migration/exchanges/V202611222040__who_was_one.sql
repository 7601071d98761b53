-- Which of those who attended were one with another when the event was closed: its results stay what they were then.
alter table exchanges.closing
    add column went uuid[] not null default '{}',
    add column kept uuid[] not null default '{}',
    add check (cardinality(went) = cardinality(kept));
