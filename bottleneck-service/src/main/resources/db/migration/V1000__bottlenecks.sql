-- The own copy of what other services decided, kept by their events. A version that is not newer changes nothing.
create table known_party (
    id                    uuid primary key,
    version               bigint  not null,
    name                  text    not null,
    kind                  text    not null,
    municipality          text,
    active                boolean not null,
    principals            text[]  not null,
    councillor_principals text[]  not null
);
create index known_party_municipality on known_party (municipality);

create table known_platform (
    id      uuid primary key,
    version bigint not null,
    name    text   not null,
    kind    text   not null,
    parent  uuid,
    chair   uuid,
    members uuid[] not null
);

create table known_project (
    id                uuid primary key,
    version           bigint  not null,
    name              text    not null,
    municipality      text    not null,
    municipality_name text,
    steward           uuid    not null,
    homes             integer not null,
    planning_status   text,
    involved          uuid[]  not null,
    -- Principal names that see the field group BOTTLENECKS: an ingredient of the audience of a bottleneck.
    bottlenecks_to    text[]    not null default '{}',
    -- Numbers of the table principal, compared with those of a viewer.
    core_to           integer[] not null default '{}'
);
create index known_project_core_to on known_project using gin (core_to);

-- Causes change with policy: data with dates, and an old code stays readable.
create table cause (
    code         text primary key,
    place        integer not null,
    label_nl     text    not null,
    label_en     text    not null,
    usual_owners text[]  not null,
    first_table  text    not null check (first_table in ('LOCAL', 'REGIONAL')),
    -- Touches prices or margins, and so only goes to a table that the reporter chose.
    confidential boolean not null default false,
    valid_from   date    not null default '2026-01-01',
    valid_until  date
);
insert into cause (code, place, label_nl, label_en, usual_owners, first_table, confidential) values
    ('NITROGEN',           1, 'Stikstof',                     'Nitrogen',                        '{PROVINCE}',                          'REGIONAL', false),
    ('GRID',               2, 'Netcongestie en nutsvoorzieningen', 'Grid congestion and utilities', '{GRID_OPERATOR}',                   'REGIONAL', false),
    ('VIABILITY_GAP',      3, 'Onrendabele top',              'Viability gap',                   '{DEVELOPER,CORPORATION,MUNICIPALITY}', 'REGIONAL', true),
    ('PUBLIC_CAPACITY',    4, 'Ambtelijke capaciteit',        'Staff capacity of governments',   '{MUNICIPALITY}',                      'LOCAL',    false),
    ('BUILD_CAPACITY',     5, 'Capaciteit bouwsector',        'Capacity of builders',            '{BUILDER}',                           'LOCAL',    false),
    ('OBJECTION_APPEAL',   6, 'Bezwaar en beroep',            'Objection and appeal',            '{MUNICIPALITY}',                      'LOCAL',    false),
    ('PUBLIC_SUPPORT',     7, 'Draagvlak',                    'Public support',                  '{MUNICIPALITY}',                      'LOCAL',    false),
    ('LAND',               8, 'Grond en onderhandeling',      'Land and negotiation',            '{MUNICIPALITY,DEVELOPER}',            'LOCAL',    false),
    ('ACCESS',             9, 'Bereikbaarheid en parkeren',   'Access and parking',              '{MUNICIPALITY,PROVINCE}',             'REGIONAL', false),
    ('NATURE_SPECIES',    10, 'Flora en fauna',               'Nature and species',              '{PROVINCE}',                          'REGIONAL', false),
    ('NOISE_ENVIRONMENT', 11, 'Geluid en spuitzones',         'Noise and spraying zones',        '{MUNICIPALITY}',                      'LOCAL',    false),
    ('SOIL',              12, 'Bodem',                        'Soil',                            '{DEVELOPER}',                         'LOCAL',    false),
    ('WATER',             13, 'Water',                        'Water',                           '{WATER_AUTHORITY}',                   'REGIONAL', false),
    ('POLICY_LADDER',     14, 'Beleid en Laddertoets',        'Policy and the ladder test',      '{MUNICIPALITY,PROVINCE}',             'REGIONAL', false),
    ('PERMIT',            15, 'Vergunning',                   'Permit',                          '{MUNICIPALITY}',                      'LOCAL',    false),
    ('COST_MARKET',       16, 'Bouwkosten en marktvraag',     'Building costs and market demand', '{DEVELOPER}',                        'LOCAL',    true),
    ('OTHER',             17, 'Anders',                       'Other',                           '{}',                                  'LOCAL',    false);

create table bottleneck (
    id           uuid primary key,
    version      bigint      not null,
    title        text        not null,
    cause        text        not null references cause,
    certainty    text        not null,
    evidence     text,
    explanation  text,
    needed       text,
    status       text        not null,
    homes        integer     not null check (homes >= 0),
    months       integer     not null check (months >= 0),
    projects     uuid[]      not null check (cardinality(projects) > 0),
    reporter     uuid        not null,
    owner        uuid,
    actions      jsonb       not null default '[]',
    table_id     uuid,
    table_chosen boolean     not null default false,
    reported_at  timestamptz not null,
    changed_at   timestamptz not null,
    answer_by    date        not null,
    -- The outcome of Audience: numbers of the table principal. Every read compares it, and nothing else.
    audience     integer[]   not null
);
create index bottleneck_audience on bottleneck using gin (audience);
create index bottleneck_projects on bottleneck using gin (projects);
create index bottleneck_unanswered on bottleneck (answer_by)
    where status in ('REPORTED', 'ACCEPTED', 'IN_PROGRESS', 'ESCALATED');

-- History: one row per version, never changed but for its end, never removed. Holds ids, never names of people.
create extension if not exists btree_gist;
create table bottleneck_version (
    bottleneck     uuid        not null references bottleneck,
    version        bigint      not null,
    recorded_from  timestamptz not null,
    recorded_until timestamptz not null default 'infinity',
    state          jsonb       not null,
    what           text        not null,
    -- Absent when the service did it by itself.
    party          uuid,
    account        text,
    reason         text,
    primary key (bottleneck, version),
    exclude using gist (bottleneck with =, tstzrange(recorded_from, recorded_until) with &&)
);

create function keep_history() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.recorded_until <> 'infinity'
        or (to_jsonb(new) - 'recorded_until') is distinct from (to_jsonb(old) - 'recorded_until') then
        raise exception 'history is only added to';
    end if;
    return new;
end $$;
create trigger keep_history before update or delete on bottleneck_version
    for each row execute function keep_history();

create table session (
    id         uuid primary key,
    version    bigint      not null,
    table_id   uuid        not null,
    number     integer     not null,
    date       date        not null,
    place      text,
    changed_at timestamptz not null,
    unique (table_id, number)
);

create table agenda_case (
    id           uuid primary key,
    session      uuid     not null references session,
    bottleneck   uuid     not null references bottleneck,
    decision     text     not null default '',
    urgency      smallint not null check (urgency between 1 and 3),
    solvability  smallint not null check (solvability between 1 and 3),
    moved_to     integer,
    moved_reason text,
    moved_by     uuid,
    moved_at     timestamptz,
    unique (session, bottleneck)
);
create index agenda_case_bottleneck on agenda_case (bottleneck);

create table notification (
    id         uuid primary key,
    party      uuid        not null,
    -- Absent: for everyone who acts for the party.
    role       text,
    kind       text        not null,
    -- What it is about; whoever may no longer see that does not see the notification either.
    bottleneck uuid,
    project    uuid,
    -- Names and numbers for the sentence, which is made in the language of the reader.
    words      jsonb       not null,
    link       text        not null,
    at         timestamptz not null,
    check (num_nonnulls(bottleneck, project) = 1)
);
create index notification_party on notification (party, at desc);

create table notification_read (
    notification uuid        not null references notification on delete cascade,
    account      text        not null,
    at           timestamptz not null,
    primary key (notification, account)
);
