-- Whether an answer was only implied: «next» said NON for whoever was not marked. What is kept of before counts as marked.
alter table exchanges.answer
    add column implied boolean not null default false,
    add constraint only_no_is_implied check (not implied or marks <@ array ['NO']);
