-- What shares are split by, and who sees that of a project. Unknown until the project is told again.
alter table known_project
    add phase           text,
    add status_to       integer[] not null default '{}',
    -- Homes to add per price class.
    add price_classes   jsonb     not null default '{}',
    add programme_homes integer   not null default 0,
    add programme_to    integer[] not null default '{}';
create index known_project_municipality on known_project (municipality);

-- Which versions held at a reference date.
create index bottleneck_version_recorded on bottleneck_version (recorded_from, recorded_until);
