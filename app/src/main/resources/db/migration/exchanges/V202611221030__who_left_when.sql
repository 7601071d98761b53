-- When an organisation was noted as away: it was there in the rounds that had begun before.
alter table exchanges.latecomer
    add column left_at timestamptz,
    add check (left_at is null or after_answer is null);
