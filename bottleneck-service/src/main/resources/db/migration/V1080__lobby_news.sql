-- A notification may be about a lobby point too.
alter table notification add lobby uuid;
alter table notification drop constraint notification_check;
alter table notification add constraint notification_check
    check (num_nonnulls(bottleneck, project, session, agreement, capacity, lobby) = 1);
