-- Who follows a project, as projects-service says: one person for one party.
create table follower (
    id      uuid primary key,
    project uuid        not null,
    party   uuid        not null,
    account text        not null,
    at      timestamptz not null
);
create index follower_of_project on follower (project);

-- A notification may be for one person alone. Absent: for everyone who acts for the party in that role.
alter table notification add account text;
create index notification_of_account on notification (account, project, at desc) where account is not null;
