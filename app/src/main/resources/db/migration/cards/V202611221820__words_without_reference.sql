-- Words are written and thrown away with their card, in one place. To look the card of each word up, PostgreSQL chose another
-- index than the key's while it did not know how many cards there are: a first import of 20,000 took a minute instead of six seconds.
alter table cards.card_word drop constraint card_word_territory_id_card_id_fkey;
