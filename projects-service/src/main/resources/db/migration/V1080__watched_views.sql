-- Who wants mail when something changes in a list that is kept under a name: one's own, or one that the party shares.
create table view_watch (
    view    uuid        not null references saved_view on delete cascade,
    account text        not null,
    party   uuid        not null,
    since   timestamptz not null, -- what changed before was told, or was before anybody asked for it
    letter  uuid,                 -- the question that was answered last; when that was mailed,
    until   timestamptz,          -- what changed before this was told
    primary key (view, account)
);
create index view_watch_account on view_watch (account, party);

-- What changed in a stretch of time. Versions lie in the order of time, so that a few words for each stretch of rows are enough and
-- a change need not write into one more index.
create index project_version_known on project_version using brin (lower(known)) with (autosummarize = on);
