-- What is won beside what is stopped; several parties that report the same; two that turned out to be one; links.
alter table bottleneck
    add kind        text   not null default 'BOTTLENECK' check (kind in ('BOTTLENECK', 'OPPORTUNITY')),
    -- Who joined, each with its own words and projects.
    add joined      jsonb  not null default '[]',
    -- What the first reporter stated itself, as soon as others joined: the columns then hold all of it together.
    add stated      jsonb,
    -- The first reporter and whoever joined.
    add reporters   uuid[] not null default '{}',
    -- It went on in another one.
    add joined_into uuid references bottleneck,
    add links       jsonb  not null default '[]';
update bottleneck set reporters = array[reporter];

-- What those in the circle of a bottleneck say to each other; no fact of it, and in no history.
create table bottleneck_comment (
    id           uuid primary key,
    version      bigint      not null,
    bottleneck   uuid        not null references bottleneck,
    party        uuid        not null,
    -- Absent when the person was erased.
    account      text,
    -- Absent when it was withdrawn.
    text         text,
    mentions     jsonb       not null default '[]',
    at           timestamptz not null,
    edited_at    timestamptz,
    withdrawn_at timestamptz
);
create index bottleneck_comment_of on bottleneck_comment (bottleneck, at desc);
