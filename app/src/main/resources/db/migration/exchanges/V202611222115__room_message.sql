-- What the control room has to say to everybody: one message at a time, a newer one takes its place.
create table exchanges.room_message (
    territory_id uuid not null default tenancy.current_territory(),
    event_id     uuid not null,
    id           uuid not null,
    text         text not null check (char_length(text) between 1 and 200),
    sent_at      timestamptz not null,
    primary key (territory_id, event_id),
    foreign key (territory_id, event_id) references events.event on delete cascade
);
call tenancy.protect('exchanges.room_message');
