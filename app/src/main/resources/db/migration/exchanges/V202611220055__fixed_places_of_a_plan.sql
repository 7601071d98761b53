-- The places that were fixed when a plan was made: going back to the plan before brings them back.
alter table exchanges.plan_version add column locks_before jsonb not null default '[]';
