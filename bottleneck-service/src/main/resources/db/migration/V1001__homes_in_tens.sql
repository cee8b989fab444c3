-- Who sees the exact number of homes of a project; others who may know of the project see it in tens.
alter table known_project add exact_to integer[] not null default '{}';
