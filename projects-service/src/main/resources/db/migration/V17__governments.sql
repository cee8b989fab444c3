-- Governments see nearly every firm plan of the land, so their total is the widest question there is. What they see, and
-- exactly, is a column of its own that follows from the audiences, with an index narrow enough to add up from alone.
insert into principal (name) values ('government') on conflict do nothing;

do $$
begin
    execute format(
        'alter table project add of_governments boolean not null generated always as '
        '(core_to && array[%1$s] and exact_to && array[%1$s]) stored',
        (select id from principal where name = 'government'));
end $$;

create index project_of_governments on project (homes) where of_governments;
create index project_core_to_of_others on project using gin (core_to) where not of_governments;
