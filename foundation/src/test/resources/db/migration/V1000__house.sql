create table house (
    id      uuid primary key,
    version bigint  not null,
    name    text    not null unique,
    rooms   integer not null
);
create table known_house (
    id      uuid primary key,
    version bigint not null,
    name    text   not null,
    times   integer not null default 1
);
