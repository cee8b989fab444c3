-- What is known of a plan beside its main facts: Details. The ids of plans stand apart too, to be searched.
alter table project add details jsonb not null default '{}';
alter table project add plan_ids text[] not null default '{}';

-- Why what is unusual in a plan is right: a list of Warning.Answer.
alter table project add answers jsonb not null default '[]';

create index project_by_plan_id on project using gin (plan_ids);

-- The lists of codes as data; CodeTable puts in what Rits knows by itself.
create table code (
    list        text    not null,
    code        text    not null,
    nl          text    not null,
    en          text    not null,
    valid_from  date    not null default '2000-01-01',
    valid_until date check (valid_until >= valid_from), -- the last day; what was written with it stays
    sort        integer not null,
    version     bigint  not null default 1,
    primary key (list, code)
);

-- Bounds of the price classes in euros; rents per month.
create table price_bound (
    year            integer primary key check (year between 2000 and 2100),
    social_rent     numeric(10, 2) not null,
    mid_rent        numeric(10, 2) not null check (mid_rent > social_rent),
    affordable_sale numeric(12, 2) not null,
    version         bigint         not null default 1
);
insert into price_bound (year, social_rent, mid_rent, affordable_sale)
values (2024, 879.66, 1157.95, 390000),
       (2025, 900.07, 1184.82, 405000),
       (2026, 932.93, 1228.07, 420000);

-- How a party that receives plans cuts prices itself.
create table price_cut (
    party   uuid    not null,
    year    integer not null check (year between 2000 and 2100),
    cuts    jsonb   not null, -- PriceCuts
    version bigint  not null default 1,
    primary key (party, year)
);
