-- The day for which it answered, where the event's was changed since.
alter table events.participant
    add column former_day date check (former_day is null or state in ('CONFIRMED', 'ABSENT'));
