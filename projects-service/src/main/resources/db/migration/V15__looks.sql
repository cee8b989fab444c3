-- Which party saw facts of which other party, by day; never a person. Owner: the steward for the facts of the project, the
-- stating party for its statement.
create table look (
    project uuid        not null,
    owner   uuid        not null,
    viewer  uuid        not null,
    day     date        not null,
    kind    text        not null check (kind in ('VIEWED', 'EXPORTED', 'RECEIVED')),
    groups  integer     not null, -- mask of field groups
    times   integer     not null,
    last_at timestamptz not null,
    primary key (project, owner, viewer, day, kind)
);
create index look_day on look using brin (day);
