-- An act may be upon something within something else (an organisation at an event), or upon many things at once.
alter table accounts.audit_entry
    add column within_kind text,
    add column within_id   uuid,
    add column many        integer not null default 1 check (many > 0),
    add check ((within_kind is null) = (within_id is null));
