-- What a party confirmed in one go, and when it had confirmed each before: so that it can be undone for a while.
create table confirmation (
    id        uuid primary key,
    party     uuid        not null,
    at        timestamptz not null,
    undone_at timestamptz,
    kept      integer     not null default 0 -- of what was undone: changed again since, so left as it was
);

create table confirmation_entry (
    confirmation uuid        not null references confirmation,
    project      uuid        not null references project,
    party        uuid        not null,
    version      bigint      not null,
    before       timestamptz not null,
    primary key (confirmation, project, party)
);

-- What someone typed and did not send yet. No facts: nobody else reads it, and it goes after sixty days.
create table draft (
    account  text        not null,
    party    uuid        not null,
    form     text        not null,
    base     text,
    saved_at timestamptz not null,
    value    jsonb       not null,
    primary key (account, party, form)
);
create index draft_by_age on draft (saved_at);
