-- What parties promise each other at a table.
create table agreement (
    id              uuid primary key,
    version         bigint      not null,
    -- Counts the texts; who accepts, accepts one of these.
    wording         integer     not null,
    session         uuid        not null references session,
    -- Where it lies, and all tables where it lay, the first one first.
    table_id        uuid        not null,
    tables          uuid[]      not null check (cardinality(tables) > 0),
    bottleneck      uuid references bottleneck,
    what            text        not null,
    proposer        uuid        not null,
    owners          uuid[]      not null check (cardinality(owners) > 0),
    counterparts    uuid[]      not null check (cardinality(counterparts) > 0),
    due             date        not null,
    status          text        not null check (status in ('PROPOSED', 'AGREED', 'DONE', 'KEPT', 'WITHDRAWN')),
    -- Party and moment, of this wording.
    accepted        jsonb       not null default '[]',
    evidence        text,
    link            text,
    agreed_on       date,
    done_on         date,
    made_at         timestamptz not null,
    changed_at      timestamptz not null,
    -- What the clock does next; absent: done, or nothing to do.
    remind_on       date,
    overdue_told    boolean     not null default false,
    escalate_after  date,
    -- The outcome of who may see it: numbers of the table principal. About a bottleneck only as far as that is seen too,
    -- or by the tables to which it went with leave of that bottleneck.
    audience        integer[]   not null,
    beyond          integer[]   not null default '{}'
);
create index agreement_audience on agreement using gin (audience);
create index agreement_owners on agreement using gin (owners);
create index agreement_counterparts on agreement using gin (counterparts);
create index agreement_table on agreement (table_id, due);
create index agreement_session on agreement (session);
create index agreement_bottleneck on agreement (bottleneck) where bottleneck is not null;
create index agreement_clock on agreement (due) where status = 'AGREED';

-- History: one row per version, never changed but for its end, never removed. Holds ids, never names of people.
create table agreement_version (
    agreement      uuid        not null references agreement,
    version        bigint      not null,
    recorded_from  timestamptz not null,
    recorded_until timestamptz not null default 'infinity',
    state          jsonb       not null,
    what           text        not null,
    -- Absent when the service did it by itself.
    party          uuid,
    account        text,
    reason         text,
    primary key (agreement, version),
    exclude using gist (agreement with =, tstzrange(recorded_from, recorded_until) with &&)
);
create trigger keep_history before update or delete on agreement_version
    for each row execute function keep_history();

-- A notification may be about an agreement too.
alter table notification add agreement uuid;
alter table notification drop constraint notification_check;
alter table notification add constraint notification_check
    check (num_nonnulls(bottleneck, project, session, agreement) = 1);
