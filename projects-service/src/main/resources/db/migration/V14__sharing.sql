-- A rise from soft to firm opens on this day; no date: at once, or not firm.
alter table project add opens_on date;

-- Who sees the exact number of homes; others who see the project see it in tens.
alter table project add exact_to integer[] not null default '{}';

-- When each field group last changed, in the order of FieldGroup; the last one is the exact number of homes.
alter table project add group_at timestamptz[] not null default '{}';

update project
set group_at = array_fill(updated_at, array[10]),
    exact_to = array(select n from unnest(core_to) n join principal p on p.id = n
                     where p.name <> 'public' and p.name not like '%:market' order by n);

-- A grant to a table may end; facts may be public elsewhere already; a release is looked at again each year.
alter table release add grants jsonb not null default '[]';
alter table release add publications jsonb not null default '[]';
alter table release add confirmed_at timestamptz not null default now();
update release
set grants = coalesce((select jsonb_agg(jsonb_build_object('table', t)) from unnest(tables) t), '[]');
alter table release drop column tables;

-- What a platform agreed to show when the owner of facts chooses nothing.
alter table platform add defaults jsonb not null default '{}';

-- Many releases changed in one go, and what each was before, so that it can be undone.
create table release_batch (
    id         uuid primary key,
    party      uuid        not null,
    at         timestamptz not null,
    projects   integer     not null,
    changed    integer     not null,
    undone_at  timestamptz,
    kept       integer     not null default 0 -- of an undone batch: changed again since, so left as they were
);
create index release_batch_by_party on release_batch (party, at desc);

create table release_batch_entry (
    batch   uuid   not null references release_batch,
    project uuid   not null references project,
    before  jsonb, -- Release; none: all by default
    version bigint not null, -- of the release that the batch made
    primary key (batch, project)
);

drop view project_at;
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
       (v.state ->> 'opensOn')::date              as opens_on,
       (v.state ->> 'updatedAt')::timestamptz     as updated_at,
       coalesce(array(select jsonb_array_elements_text(v.state -> 'groupAt')::timestamptz),
                array_fill((v.state ->> 'updatedAt')::timestamptz, array[10])) as group_at
from project_version v;
