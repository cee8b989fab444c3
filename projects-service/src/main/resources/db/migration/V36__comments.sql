-- What those who take part in a project say to each other. Not a fact of the plan: it has no place in its history.
create table comment (
    id           uuid primary key,
    project      uuid        not null references project on delete cascade,
    version      bigint      not null,
    party        uuid        not null,
    account      text, -- who wrote it; gone when that person was erased
    text         text, -- gone when it was withdrawn
    mentions     jsonb       not null, -- parties, and whom of them by role; never a person
    at           timestamptz not null,
    edited_at    timestamptz,
    withdrawn_at timestamptz,
    check ((text is null) = (withdrawn_at is not null))
);
create index comment_of_project on comment (project, at desc, id);
