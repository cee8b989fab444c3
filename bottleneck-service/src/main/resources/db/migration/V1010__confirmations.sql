-- When each party last said that its planning of a project is right, as the events of projects tell.
create table known_statement (
    project      uuid        not null references known_project on delete cascade,
    party        uuid        not null,
    confirmed_at timestamptz not null,
    primary key (project, party)
);
create index known_statement_party on known_statement (party);

-- How many days before a session a planning must have been confirmed to count as fresh.
alter table known_platform add confirm_days integer not null default 30 check (confirm_days between 1 and 365);

-- Which party was asked, before which session, to confirm what.
create table session_reminder (
    id       uuid primary key,
    session  uuid        not null references session,
    party    uuid        not null,
    projects integer     not null,
    by_party uuid, -- absent: by itself
    at       timestamptz not null
);
create index session_reminder_session on session_reminder (session, party, at desc);
create unique index session_reminder_by_itself on session_reminder (session, party) where by_party is null;

-- A notification may be about a session too.
alter table notification add session uuid;
alter table notification drop constraint notification_check;
alter table notification add check (num_nonnulls(bottleneck, project, session) = 1);
