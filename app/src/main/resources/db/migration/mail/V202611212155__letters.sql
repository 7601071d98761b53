create schema mail;
call tenancy.open_schema('mail');

create table mail.letter (
    id               uuid not null,
    territory_id     uuid not null default tenancy.current_territory() references tenancy.territory (id),
    kind             text not null check (kind in ('PERSONAL', 'MAILING')),
    state            text not null check (state in
                         ('WAITING', 'SENDING', 'SENT', 'HELD', 'FAILED', 'WITHDRAWN', 'SUPPRESSED', 'EXPIRED')),
    withdrawal_key   text,
    language         text not null,
    to_name          text not null,
    to_address       text not null,
    reply_to_name    text,
    reply_to_address text,
    unsubscribe      text,
    subject          text not null,
    html             text not null,
    plain            text not null,
    useless_after    timestamptz,
    written_at       timestamptz not null,
    attempts         integer not null default 0,
    next_attempt_at  timestamptz,
    ended_at         timestamptz,
    obstacle         text,
    server_said      text,
    primary key (territory_id, id)
);
create index on mail.letter (territory_id, written_at desc);
create index on mail.letter (territory_id, state);
create index on mail.letter (territory_id, withdrawal_key, written_at desc);
call tenancy.protect('mail.letter');

create table mail.attachment (
    letter_id    uuid not null,
    territory_id uuid not null default tenancy.current_territory(),
    position     integer not null,
    name         text not null,
    media_type   text not null,
    content      bytea not null,
    primary key (territory_id, letter_id, position),
    foreign key (territory_id, letter_id) references mail.letter on delete cascade
);
call tenancy.protect('mail.attachment');

-- To whom no letter goes: BOUNCED means none at all, UNSUBSCRIBED no mailing.
create table mail.suppression (
    territory_id uuid not null default tenancy.current_territory(),
    address      text not null check (address = lower(address)),
    reason       text not null check (reason in ('UNSUBSCRIBED', 'BOUNCED')),
    since        timestamptz not null,
    primary key (territory_id, address, reason)
);
call tenancy.protect('mail.suppression');
