-- How long each step of the ladder may take, in business days, where that is not the usual; and which table follows.
create table ladder_step (
    platform    uuid primary key,
    version     bigint  not null,
    answer_days integer not null check (answer_days between 1 and 250),
    decide_days integer not null check (decide_days between 1 and 250),
    remind_days integer not null check (remind_days between 0 and 250),
    next_table  uuid
);

-- The clock stands still up to and including this day; answer_by already counts that.
alter table bottleneck add paused_until date;
-- When whoever has to act is reminded; absent: done, or nobody to remind.
alter table bottleneck add remind_on date;
create index bottleneck_to_remind on bottleneck (remind_on)
    where status in ('REPORTED', 'ACCEPTED', 'IN_PROGRESS', 'ESCALATED');
