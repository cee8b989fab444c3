create extension if not exists pg_trgm;

-- How a bottleneck was solved, told for others.
create table solution (
    id           uuid primary key,
    bottleneck   uuid        not null unique references bottleneck,
    version      bigint      not null,
    problem      text        not null,
    approach     text        not null,
    who          text        not null,
    effort       text        not null,
    lesson       text        not null,
    links        jsonb       not null default '[]',
    -- For everyone who signs in, without the bottleneck itself; else for who sees the bottleneck.
    wide         boolean     not null,
    -- Of the bottleneck when it was told.
    cause        text        not null references cause,
    homes        integer     not null,
    teller       uuid        not null,
    told_at      timestamptz not null,
    changed_at   timestamptz not null
);
create index solution_cause on solution (cause);
create index solution_words on solution using gin ((problem || ' ' || approach) gin_trgm_ops);

-- Whether it helped a party that had the same.
create table solution_thumb (
    solution uuid        not null references solution on delete cascade,
    party    uuid        not null,
    helped   boolean     not null,
    at       timestamptz not null,
    primary key (solution, party)
);
