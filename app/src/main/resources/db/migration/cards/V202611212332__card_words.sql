-- A search looks up words: unlike a pattern, a range of words may use an index in front of row security.
create table cards.card_word (
    territory_id uuid not null default tenancy.current_territory(),
    word         text collate "C" not null,
    card_id      uuid not null references cards.card (id) on delete cascade,
    primary key (territory_id, word, card_id)
);
create index on cards.card_word (card_id);
call tenancy.protect('cards.card_word');

alter table cards.card drop column words;
create index on cards.card (territory_id, category, folded_title, id);
