-- Whether the organisation's first person was named for another event alone: then it is not known who comes to this one.
alter table events.participant
    add column named_elsewhere boolean not null default false;
