-- An event that was closed too early is opened again: what was recorded of its end is taken back, and recorded anew at the next.
grant delete on exchanges.interest to "${application}";

-- What came from tablets after the closing: how much, not what. It is kept on them until the event is opened again.
create table exchanges.late_answer (
    territory_id uuid not null default tenancy.current_territory(),
    event_id     uuid not null,
    device_id    uuid not null,
    sequence     bigint not null,
    table_number integer not null,
    marks        integer not null check (marks >= 0),
    received_at  timestamptz not null,
    primary key (territory_id, event_id, device_id, sequence),
    foreign key (territory_id, event_id) references events.event on delete cascade
);
call tenancy.protect('exchanges.late_answer');
