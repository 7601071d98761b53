-- A search looks up words: unlike a pattern, a range of words may use an index in front of row security.
create table cards.card_word (
    territory_id uuid not null default tenancy.current_territory(),
    word         text collate "C" not null,
    -- The word before it among the card's own, empty for the first: of all its words in a range, the card is met by one.
    previous     text collate "C" not null,
    card_id      uuid not null,
    -- When the card was changed: the words of a card are written with it.
    changed_at   timestamptz not null,
    foreign key (territory_id, card_id) references cards.card on delete cascade
);
create index on cards.card_word (territory_id, word, changed_at desc, card_id) include (previous);
create index on cards.card_word (territory_id, card_id, word);
call tenancy.protect('cards.card_word');

alter table cards.card drop column words;
create index on cards.card (territory_id, category, folded_title, id) include (kind, state, organisation_id);
