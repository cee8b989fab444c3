-- A moment with a name, fixed in both times, so that a report can cite it. A withdrawn one is offered no more, and stays readable.
create table snapshot (
    id           uuid primary key,
    version      bigint      not null,
    name         text        not null,
    valid        timestamptz not null,
    known        timestamptz not null,
    party        uuid        not null, -- who made it
    everyone     boolean     not null, -- for everyone who is signed in; otherwise for that party alone
    made_at      timestamptz not null,
    withdrawn_at timestamptz,
    check (valid <= known)
);
create index snapshot_by_party on snapshot (party) where withdrawn_at is null;
create index snapshot_of_everyone on snapshot (valid desc) where everyone and withdrawn_at is null;
