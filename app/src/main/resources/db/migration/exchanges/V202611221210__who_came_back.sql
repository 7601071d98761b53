-- Who left stays a latecomer if it was one, and who comes back after a mistake, or having missed nothing, becomes none.
alter table exchanges.latecomer
    drop constraint latecomer_check,
    -- The arrival of the last answer before it left.
    add column left_after bigint,
    -- It answered, left, and came back: it misses what was read meanwhile, yet is no newcomer.
    add column returned boolean not null default false;
