-- What the chair of a table asks a party about a case, with a term.
create table question (
    id               uuid primary key,
    version          bigint      not null,
    bottleneck       uuid        not null references bottleneck,
    -- Whose chair asks.
    table_id         uuid        not null,
    -- Who is asked.
    party            uuid        not null,
    text             text        not null,
    due              date        not null,
    status           text        not null check (status in ('OPEN', 'ANSWERED', 'WITHDRAWN', 'LAPSED')),
    answer           text,
    link             text,
    answered_on      date,
    -- Why it was taken back.
    withdrawn_reason text,
    asked_at         timestamptz not null,
    changed_at       timestamptz not null,
    -- What the clock does next; absent: done, or nobody wants to be reminded.
    remind_on        date,
    overdue_told     boolean     not null default false,
    check ((status = 'ANSWERED') = (answer is not null)),
    check ((status = 'WITHDRAWN') = (withdrawn_reason is not null))
);
create index question_bottleneck on question (bottleneck);
create index question_table on question (table_id, due);
create index question_party on question (party, due);
create index question_clock on question (due) where status = 'OPEN';

-- History: one row per version, never changed but for its end, never removed. Holds ids, never names of people.
create table question_version (
    question       uuid        not null references question,
    version        bigint      not null,
    recorded_from  timestamptz not null,
    recorded_until timestamptz not null default 'infinity',
    state          jsonb       not null,
    what           text        not null,
    -- Absent when the service did it by itself.
    party          uuid,
    account        text,
    primary key (question, version),
    exclude using gist (question with =, tstzrange(recorded_from, recorded_until) with &&)
);
create trigger keep_history before update or delete on question_version
    for each row execute function keep_history();
