-- Expertise that parties lend each other. A list that changes with policy: rows with dates.
create table expertise (
    code        text primary key,
    place       integer not null,
    label_nl    text    not null,
    label_en    text    not null,
    valid_from  date    not null default '2026-01-01',
    valid_until date
);
insert into expertise (code, place, label_nl, label_en) values
    ('URBAN_DESIGN', 1, 'Stedenbouw', 'Urban design'),
    ('PLAN_ECONOMY', 2, 'Planeconomie', 'Plan economics'),
    ('LAW', 3, 'Juridisch', 'Law'),
    ('PERMITS', 4, 'Vergunningen', 'Permits'),
    ('ECOLOGY', 5, 'Ecologie', 'Ecology'),
    ('NITROGEN', 6, 'Stikstof', 'Nitrogen'),
    ('PROJECT_LEAD', 7, 'Projectleiding', 'Project leadership'),
    ('SUPERVISION', 8, 'Toezicht', 'Supervision'),
    ('BUILDING', 9, 'Bouwplaats en aannemerij', 'Building and contracting');

-- What a party can lend, or asks for.
create table capacity (
    id         uuid primary key,
    version    bigint      not null,
    kind       text        not null check (kind in ('OFFER', 'REQUEST')),
    party      uuid        not null,
    expertise  text        not null references expertise,
    hours      integer     not null check (hours > 0),
    starts     date        not null,
    ends       date        not null check (ends >= starts),
    -- Municipality, where it matters.
    area       text,
    note       text,
    bottleneck uuid references bottleneck,
    status     text        not null check (status in ('OPEN', 'TAKEN', 'WITHDRAWN')),
    -- With whom it was agreed.
    partner    uuid,
    made_at    timestamptz not null,
    changed_at timestamptz not null,
    check ((status = 'TAKEN') = (partner is not null))
);
create index capacity_open on capacity (expertise, kind, ends) where status = 'OPEN';
create index capacity_party on capacity (party);
create index capacity_bottleneck on capacity (bottleneck) where bottleneck is not null;

-- Who says to be able to help, or to be helped by it.
create table capacity_answer (
    id       uuid primary key,
    capacity uuid        not null references capacity,
    party    uuid        not null,
    -- Of its own, to be taken with it.
    own      uuid references capacity,
    note     text,
    status   text        not null check (status in ('ASKED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    at       timestamptz not null
);
create unique index capacity_answer_once on capacity_answer (capacity, party) where status = 'ASKED';
create index capacity_answer_party on capacity_answer (party);

-- Only ever added to. Holds ids, never names of people.
create table capacity_version (
    capacity uuid        not null references capacity,
    version  bigint      not null,
    at       timestamptz not null,
    state    jsonb       not null,
    what     text        not null,
    party    uuid        not null,
    account  text        not null,
    primary key (capacity, version)
);
create function keep_capacity() returns trigger language plpgsql as $$
begin
    raise exception 'history is only added to';
end $$;
create trigger keep_capacity before update or delete on capacity_version
    for each row execute function keep_capacity();

-- A notification may be about capacity too.
alter table notification add capacity uuid;
alter table notification drop constraint notification_check;
alter table notification add constraint notification_check
    check (num_nonnulls(bottleneck, project, session, agreement, capacity) = 1);
