-- Two times: when it was so, and when we knew it. A change closes what was so; a correction closes what we knew, and what was
-- believed before can still be read.
drop view project_at;

alter table project_version rename column recorded to valid;
alter table project_version add known tstzrange;
-- An act leaves one row; a correction leaves one for each stretch of time that it touched, the first of which tells of it.
alter table project_version add piece integer not null default 0;
-- What the act tells to whom: a mask of field groups (and the exact number of homes), or the party whose statement it is about.
alter table project_version add told integer not null default 0;
alter table project_version add subject uuid;

with told as (
    select v.project,
           v.sequence,
           case when ((b.state ->> 'name', b.state ->> 'place', b.state ->> 'planType', b.state -> 'location')
                      is distinct from (v.state ->> 'name', v.state ->> 'place', v.state ->> 'planType', v.state -> 'location'))
                     or greatest(10, ((b.state ->> 'homes')::integer + 5) / 10)
                        is distinct from greatest(10, ((v.state ->> 'homes')::integer + 5) / 10)
                then 1 else 0 end
           + case when (b.state ->> 'planningStatus', b.state ->> 'phase', b.state ->> 'keyProject')
                       is distinct from (v.state ->> 'planningStatus', v.state ->> 'phase', v.state ->> 'keyProject')
                  then 2 else 0 end
           + case when (b.state ->> 'feasibility', b.state ->> 'landPosition', b.state ->> 'commissioning')
                       is distinct from (v.state ->> 'feasibility', v.state ->> 'landPosition', v.state ->> 'commissioning')
                  then 4 else 0 end
           + case when b.state -> 'programme' is distinct from v.state -> 'programme' then 16 else 0 end
           + case when b.state ->> 'notes' is distinct from v.state ->> 'notes' then 256 else 0 end
           + case when (b.state ->> 'homes', b.state ->> 'demolition')
                       is distinct from (v.state ->> 'homes', v.state ->> 'demolition') then 512 else 0 end as mask
    from project_version v
    left join project_version b on b.project = v.project and b.sequence = v.sequence - 1)
update project_version v
set known   = tstzrange(lower(v.valid), null),
    told    = told.mask,
    subject = case when v.change ->> 'kind' <> 'RELEASED' then (v.change ->> 'subject')::uuid end
from told
where told.project = v.project and told.sequence = v.sequence;

alter table project_version alter column known set not null;
alter table project_version drop constraint project_version_project_recorded_excl;
alter table project_version drop constraint project_version_pkey;
alter table project_version add primary key (project, sequence, piece);
alter table project_version add exclude using gist (project with =, valid with &&, known with &&);

-- The state at an instant is the last that began before it; nothing that is known at one time overlaps.
create index project_version_at on project_version (project, lower(valid) desc);

-- The story pages through what tells anybody anything.
create index project_version_told on project_version (project, sequence desc) include (told, subject)
    where piece = 0 and (told <> 0 or subject is not null);
