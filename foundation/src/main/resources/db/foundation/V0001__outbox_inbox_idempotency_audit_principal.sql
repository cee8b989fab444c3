-- Tables that every service has; its own migrations start at V1000.

-- Events that became true and are not sent yet. The order of id is the order of sending.
create table outbox (
    id          bigint generated always as identity primary key,
    topic       text        not null,
    key         text        not null,
    event_id    uuid        not null unique,
    type        text        not null,
    subject     text        not null,
    data        jsonb       not null,
    trace       text,
    recorded_at timestamptz not null default clock_timestamp()
);

-- Events that had their effect here; kept 30 days.
create table inbox (
    consumer    text        not null,
    event_id    text        not null,
    received_at timestamptz not null default clock_timestamp(),
    primary key (consumer, event_id)
);

-- The first answer to a write, replayed for 24 hours.
create table idempotency (
    account      text        not null,
    key          text        not null,
    request_hash text        not null,
    status       integer,
    headers      jsonb,
    body         bytea,
    made_at      timestamptz not null default clock_timestamp(),
    primary key (account, key)
);
create index idempotency_made_at on idempotency (made_at);

-- Who did what for which party. Accounts and ids, never names.
create table audit (
    id      bigint generated always as identity primary key,
    at      timestamptz not null default clock_timestamp(),
    account text        not null,
    party   uuid        not null,
    action  text        not null,
    object  text        not null,
    outcome text        not null,
    trace   text
);
create index audit_party_at on audit (party, at);

-- Principals by number, for the arrays on rows that say who may see what.
create table principal (
    id   integer generated always as identity primary key,
    name text not null unique
);
