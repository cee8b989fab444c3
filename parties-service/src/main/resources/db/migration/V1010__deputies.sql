-- Who asked whom to stand in, from and until when; both of the same party.
create table deputy (
    id          uuid        primary key,
    version     bigint      not null,
    party       uuid        not null references party,
    person      uuid        not null references person on delete cascade, -- who is away
    deputy      uuid        not null references person on delete cascade, -- who stands in
    account     text,                                                     -- of the deputy, once it accepted
    roles       text[]      not null check (cardinality(roles) > 0),
    first_day   date        not null,
    last_day    date        not null check (last_day >= first_day),
    ended_at    timestamptz,
    check (person <> deputy),
    -- One at a time, so that it is always clear whom to turn to.
    constraint deputy_one_at_a_time
        exclude using gist (person with =, daterange(first_day, last_day, '[]') with &&) where (ended_at is null)
);
create index deputy_of on deputy (deputy) where ended_at is null;
