-- Which columns of a list someone wants to see, in which order. Of a person by account only; goes when it was not asked for in two years.
create table list_columns (
    account text   not null,
    list    text   not null,
    columns text[] not null,
    used_on date   not null,
    primary key (account, list)
);
create index list_columns_by_use on list_columns (used_on);
