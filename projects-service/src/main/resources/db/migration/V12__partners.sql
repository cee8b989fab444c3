-- Own copy of the parties and platforms, kept by events of the topic parties.
create table party (
    id                    uuid primary key,
    version               bigint  not null,
    name                  text    not null,
    kind                  text    not null,
    municipality          text,
    province              text,
    active                boolean not null,
    principals            text[]  not null,
    councillor_principals text[]  not null
);

create index party_by_municipality on party (municipality) where kind = 'MUNICIPALITY';

create table platform (
    id              uuid primary key,
    version         bigint  not null,
    name            text    not null,
    kind            text    not null,
    parent          uuid,
    municipalities  text[]  not null,
    members         uuid[]  not null,
    chair           uuid,
    tolerance_months integer not null,
    tolerance_share numeric not null,
    stale_months    integer not null
);

create index platform_municipalities on platform using gin (municipalities);
create index platform_members on platform using gin (members);
