-- How a plan stood before, as far as two moments of it are compared. A row only when one of these facts became another;
-- who may see it is not kept with it: the rules of now decide, so that what is taken back is hidden in the past too.
create table known_planning (
    project uuid        not null references known_project on delete cascade,
    version bigint      not null,
    -- When it was recorded where it was written.
    at      timestamptz not null,
    -- The project began with it. Of a project without such a row nothing is known of before its first one.
    begins  boolean     not null default false,
    homes   integer     not null,
    phase   text,
    -- What parties state: [{"party", "milestone", "date"}].
    dates   jsonb       not null default '[]',
    primary key (project, version)
);
create index known_planning_at on known_planning (at);
create index known_project_steward on known_project (steward);

-- The first that is known of what was there already: how it stands today.
insert into known_planning (project, version, at, homes, phase, dates)
select p.id, p.version, now(), p.homes, p.phase, coalesce((
    select jsonb_agg(jsonb_build_object('party', s.party, 'milestone', m ->> 'milestone', 'date', m ->> 'date')
        order by s.party, m ->> 'milestone')
    from known_statement s cross join lateral jsonb_array_elements(s.milestones) m
    where s.project = p.id and s.side is not null and m ->> 'milestone' in ('START_OF_BUILDING', 'FIRST_DELIVERY')
        and m ->> 'status' is distinct from 'DROPPED'), '[]')
from known_project p;
