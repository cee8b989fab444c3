-- A meeting has hours, and may be for some members only. Each change of these makes the next edition of its invitation.
alter table session add starts time;
alter table session add ends time;
alter table session add invited uuid[];
alter table session add sequence integer not null default 0;
alter table session add withdrawn_at timestamptz;
alter table session add withdrawn_reason text;
-- Which parties are in the room. Absent: not noted yet.
alter table session add present uuid[];

-- What was decided of a case.
create table case_minutes (
    agenda_case uuid primary key references agenda_case,
    version     bigint      not null,
    decision    text,
    notes       text,
    handed_to   uuid,
    party       uuid        not null,
    at          timestamptz not null
);
create table case_minutes_version (
    agenda_case uuid        not null,
    version     bigint      not null,
    decision    text,
    notes       text,
    handed_to   uuid,
    party       uuid        not null,
    account     text        not null,
    at          timestamptz not null,
    primary key (agenda_case, version)
);
create trigger keep_minutes before update or delete on case_minutes_version
    for each row execute function keep_joint_cases();
