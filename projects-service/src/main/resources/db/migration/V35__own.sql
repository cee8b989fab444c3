-- A list as someone wants to find it again: its filters and order, under a name. Of one person for one party, or of all who act for that party.
create table saved_view (
    id         uuid primary key,
    version    bigint      not null,
    party      uuid        not null,
    account    text, -- who made it; gone when that person was erased
    shared     boolean     not null,
    screen     text        not null,
    name       text        not null,
    query      text        not null,
    made_at    timestamptz not null,
    updated_at timestamptz not null,
    check (account is not null or shared)
);
create index saved_view_own on saved_view (account, party);
create index saved_view_shared on saved_view (party) where shared;

-- What someone who acts for a party wants to keep at hand, or to hear about. Nobody else reads it.
create table mark (
    account text        not null,
    party   uuid        not null,
    kind    text        not null,
    project uuid        not null references project on delete cascade,
    at      timestamptz not null,
    primary key (account, party, kind, project)
);
create index mark_project on mark (project);
