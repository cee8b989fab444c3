-- Whatever a party does for many projects in one go is kept in one place, with one way back.
alter table release_batch rename to batch;
alter table batch add kind text not null default 'RELEASE' check (kind in ('RELEASE', 'CONFIRMATION', 'EDIT'));
alter table batch alter column kind drop default;
drop index release_batch_by_party;
create index batch_by_party on batch (party, kind, at desc);

insert into batch (id, kind, party, at, projects, changed, undone_at, kept)
select c.id, 'CONFIRMATION', c.party, c.at, e.number, e.number, c.undone_at, c.kept
from confirmation c
cross join lateral (select count(*) as number from confirmation_entry e where e.confirmation = c.id) e;
alter table confirmation_entry
    drop constraint confirmation_entry_confirmation_fkey,
    add foreign key (confirmation) references batch;
drop table confirmation;

-- What the steward's facts of a project were, and the version that the edit made.
create table edit_entry (
    batch    uuid   not null references batch,
    project  uuid   not null references project,
    version  bigint not null,
    before   jsonb  not null, -- StewardFacts
    opens_on date,            -- of the plan, before
    primary key (batch, project)
);
