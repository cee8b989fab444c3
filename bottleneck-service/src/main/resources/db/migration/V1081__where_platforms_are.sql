-- In which municipalities a platform is, as the events of parties tell; empty: everywhere, or not told yet.
alter table known_platform add municipalities text[] not null default '{}';
