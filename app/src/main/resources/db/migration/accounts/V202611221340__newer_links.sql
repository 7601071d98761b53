-- Of several sign-in links only the newest serves; whoever opens an older one is told so.
alter table accounts.sign_in_link add column replaced_at timestamptz;
create index on accounts.sign_in_link (territory_id, person_id);
