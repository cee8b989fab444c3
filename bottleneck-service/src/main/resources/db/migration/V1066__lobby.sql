-- What parties of a table ask of the province or the State together, for all bottlenecks of one cause.
create table lobby_point (
    id           uuid primary key,
    version      bigint      not null,
    -- Counts the texts; who signs, signs one of these.
    wording      integer     not null,
    table_id     uuid        not null,
    cause        text        not null,
    title        text        not null,
    asked        text        not null,
    addressee    text        not null check (addressee in ('PROVINCE', 'STATE')),
    status       text        not null check (status in ('DRAFT', 'SUBMITTED', 'ANSWERED', 'CLOSED')),
    party        uuid        not null,
    -- Of the wording that stands.
    signatures   jsonb       not null default '[]',
    -- What the table saw on the day it was submitted.
    frozen       jsonb,
    submitted_on date,
    answer       text,
    answered_on  date,
    made_at      timestamptz not null,
    changed_at   timestamptz not null,
    -- Numbers of the principals that read it.
    audience     integer[]   not null,
    check ((frozen is null) = (submitted_on is null)),
    check ((answer is null) = (answered_on is null))
);
create index lobby_point_audience on lobby_point using gin (audience);
create index lobby_point_cause on lobby_point (cause);

-- Only ever added to. Holds ids, never names of people.
create table lobby_point_version (
    lobby_point uuid        not null references lobby_point,
    version     bigint      not null,
    at          timestamptz not null,
    state       jsonb       not null,
    what        text        not null,
    party       uuid        not null,
    account     text        not null,
    primary key (lobby_point, version)
);
create function keep_lobby() returns trigger language plpgsql as $$
begin
    raise exception 'history is only added to';
end $$;
create trigger keep_lobby before update or delete on lobby_point_version
    for each row execute function keep_lobby();
