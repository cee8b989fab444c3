-- Who stands in for whom, as parties-service last said: the account carries the roles of the person while the days last.
create table deputyship (
    id        uuid   primary key,
    version   bigint not null,
    party     uuid   not null,
    person    uuid   not null, -- who is away: a person of parties-service
    account   text   not null, -- who stands in
    roles     text[] not null, -- none: it ended
    first_day date   not null,
    last_day  date   not null check (last_day >= first_day)
);
create index deputyship_account on deputyship (account, party);

-- For whom else, when the right to an act was only lent to who did it: persons of parties-service.
alter table audit add column on_behalf_of uuid[];
