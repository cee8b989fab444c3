-- What a platform agreed to show of a project when the owner of the facts chooses nothing: circles per field group.
alter table platform add defaults jsonb not null default '[]';
