-- An administrator changes the list of causes; nobody overwrites what he has not seen. valid_until is the last day of new use.
alter table cause add version bigint not null default 1;
create index bottleneck_cause on bottleneck (cause);
