-- How heavily a table lets each factor of its ranking count: not, once, or squared.
create table table_weight (
    table_id    uuid primary key,
    version     bigint   not null,
    homes       smallint not null check (homes between 0 and 2),
    urgency     smallint not null check (urgency between 0 and 2),
    solvability smallint not null check (solvability between 0 and 2)
);
