-- One statement of the problem per bottleneck and table, signed by all it takes. Signatures are those of the wording that stands.
create table joint_case (
    id          uuid primary key,
    version     bigint      not null,
    wording     integer     not null,
    bottleneck  uuid        not null references bottleneck,
    table_id    uuid        not null,
    problem     text        not null,
    market      text,
    corporation text,
    government  text,
    decision    text        not null,
    drafted_by  uuid        not null,
    changed_at  timestamptz not null,
    signatures  jsonb       not null default '[]',
    asked       jsonb       not null default '[]',
    unique (bottleneck, table_id)
);

-- Only ever added to. Holds ids, never names of people.
create table joint_case_version (
    joint_case uuid        not null references joint_case,
    version    bigint      not null,
    at         timestamptz not null,
    state      jsonb       not null,
    what       text        not null,
    party      uuid        not null,
    account    text        not null,
    primary key (joint_case, version)
);
create function keep_joint_cases() returns trigger language plpgsql as $$
begin
    raise exception 'history is only added to';
end $$;
create trigger keep_joint_cases before update or delete on joint_case_version
    for each row execute function keep_joint_cases();

-- The chair may let a case in that is not signed; everyone at the table reads why.
alter table agenda_case add admitted_reason text;
alter table agenda_case add admitted_by uuid;
alter table agenda_case add admitted_at timestamptz;
