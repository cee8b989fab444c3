-- Ranges of time that may not overlap, and searching inside words.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- A housing plan in one municipality. The columns that end in _to are the outcome of SharingRules: who may see which
-- field group, as numbers of the table principal. Only SharedQuery reads them.
create table project (
    id                uuid primary key,
    version           bigint      not null, -- of the facts of the project itself; what an editor of those facts must know
    sequence          bigint      not null, -- of everything about the project, statements included; orders history and events
    name              text        not null,
    place             text        not null,
    municipality      text        not null check (municipality ~ '^GM[0-9]{4}$'),
    municipality_name text        not null,
    steward           uuid        not null,
    reference         text, -- the steward's own number of the plan
    plan_type         text        not null,
    homes             integer     not null check (homes between 0 and 100000), -- gross
    demolition        integer     not null check (demolition between 0 and 100000),
    lon               double precision,
    lat               double precision,
    planning_status   text        not null,
    firm              boolean     not null,
    phase             text        not null,
    key_project       boolean     not null,
    feasibility       integer check (feasibility between 10 and 100), -- per cent
    land_position     text,
    commissioning     text,
    notes             text,
    proposed          boolean     not null default false, -- by a party; the steward has not taken it up yet
    withdrawn         boolean     not null default false,
    involved          uuid[]      not null default '{}',
    programme         jsonb       not null default '{"subPlans":[]}',
    programme_at      timestamptz not null,
    price_classes     text[]      not null default '{}', -- of the programme, for the filter
    agreed            jsonb, -- what the steward accepted last
    start_on          date, -- start of building by the steward's own statement
    updated_at        timestamptz not null,
    core_to           integer[]   not null default '{}',
    status_to         integer[]   not null default '{}',
    municipal_to      integer[]   not null default '{}',
    market_to         integer[]   not null default '{}',
    programme_to      integer[]   not null default '{}',
    finance_to        integer[]   not null default '{}',
    bottlenecks_to    integer[]   not null default '{}',
    contacts_to       integer[]   not null default '{}',
    notes_to          integer[]   not null default '{}',
    agreed_to         integer[]   not null default '{}',
    check ((lon is null) = (lat is null))
);

create index project_core_to on project using gin (core_to);
create index project_involved on project using gin (involved);
create index project_by_name on project (name, id);
create index project_by_updated on project (updated_at, id);
create index project_by_municipality on project (municipality, name);
create index project_by_municipality_name on project (municipality_name, name, id);
create index project_by_homes on project (homes, id);
create index project_by_steward on project (steward);
create index project_words on project using gin (lower(name || ' ' || place || ' ' || municipality_name) gin_trgm_ops);

-- What one party says about a project, with its own audience: two developers need not see each other's.
create table statement (
    project      uuid        not null references project,
    party        uuid        not null,
    version      bigint      not null, -- of what was stated; a confirmation or review does not change it
    state        text        not null,
    side         text        not null,
    document     jsonb       not null, -- StatementState
    submitted_at timestamptz not null,
    confirmed_at timestamptz not null,
    stale_on     date        not null, -- the first day on which it is stale
    mismatch     boolean     not null default false, -- differs from the steward's more than the tolerance
    planning_to  integer[]   not null default '{}',
    primary key (project, party)
);

create index statement_by_party on statement (party, stale_on);
create index statement_to_review on statement (project) where state = 'SUBMITTED';
create index statement_mismatch on statement (project) where mismatch;

-- What the owner of facts chose to show, beside the default. No row: all by default.
create table release (
    project uuid   not null references project,
    party   uuid   not null,
    version bigint not null,
    choices jsonb  not null,
    tables  uuid[] not null default '{}',
    primary key (project, party)
);

-- Everything about a project as it was recorded, for ever. Holds ids of parties and accounts, never names of people.
create table project_version (
    project  uuid      not null,
    sequence bigint    not null,
    recorded tstzrange not null,
    state    jsonb     not null, -- ProjectState
    change   jsonb     not null, -- Change: what happened, for which party, why
    primary key (project, sequence),
    exclude using gist (project with =, recorded with &&)
);

-- The facts of a project at an instant, under the names of the columns of project.
create view project_at as
select v.project                                  as id,
       v.recorded,
       (v.state ->> 'version')::bigint            as version,
       v.sequence,
       v.state ->> 'name'                         as name,
       v.state ->> 'place'                        as place,
       v.state ->> 'municipality'                 as municipality,
       v.state ->> 'municipalityName'             as municipality_name,
       (v.state ->> 'steward')::uuid              as steward,
       v.state ->> 'reference'                    as reference,
       v.state ->> 'planType'                     as plan_type,
       (v.state ->> 'homes')::integer             as homes,
       (v.state ->> 'demolition')::integer        as demolition,
       (v.state #>> '{location,lon}')::double precision as lon,
       (v.state #>> '{location,lat}')::double precision as lat,
       v.state ->> 'planningStatus'               as planning_status,
       (v.state ->> 'firm')::boolean              as firm,
       v.state ->> 'phase'                        as phase,
       (v.state ->> 'keyProject')::boolean        as key_project,
       (v.state ->> 'feasibility')::integer       as feasibility,
       v.state ->> 'landPosition'                 as land_position,
       v.state ->> 'commissioning'                as commissioning,
       v.state ->> 'notes'                        as notes,
       (v.state ->> 'proposed')::boolean          as proposed,
       array(select jsonb_array_elements_text(v.state -> 'involved')::uuid)      as involved,
       v.state -> 'programme'                     as programme,
       array(select jsonb_array_elements_text(v.state -> 'priceClasses'))       as price_classes,
       nullif(v.state -> 'agreed', 'null'::jsonb) as agreed,
       (v.state ->> 'startOn')::date              as start_on,
       (v.state ->> 'updatedAt')::timestamptz     as updated_at
from project_version v;
