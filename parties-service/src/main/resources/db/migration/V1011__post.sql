-- Who gets mail, how often and in which language. The address stays in person; a person who goes takes this along.
create table mail_reader (
    person    uuid    primary key references person on delete cascade,
    version   bigint  not null,
    frequency text    not null check (frequency in ('DAILY', 'WEEKLY', 'NONE')),
    language  text    not null check (language in ('nl', 'en')),
    roles     text[]  not null default '{}', -- as the access token had them last: a letter is for whoever can do something
    sent_on   date,                          -- the last day on which mail went out
    failures  integer not null default 0,
    try_after timestamptz                    -- after a failure: not before
);

-- What someone will be told in the next mail. Holds names of projects and tables, never of people.
create table letter (
    id      uuid        not null, -- of the event that asked for it: asked twice is told once
    person  uuid        not null references mail_reader on delete cascade,
    party   uuid        not null, -- for which the person is told; who works for another by then is not told
    kind    text        not null,
    data    jsonb       not null,
    due     date,                 -- after this day it is no news
    at      timestamptz not null,
    sent_at timestamptz,
    primary key (id, person)
);
create index letter_waiting on letter (person) where sent_at is null;
