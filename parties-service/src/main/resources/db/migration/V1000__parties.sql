-- Exclusion constraints on a party or platform (equal) and a period (overlapping) need both operators in one index.
create extension if not exists btree_gist;

create table party (
    id           uuid primary key,
    version      bigint      not null,
    name         text        not null check (name <> ''),
    search       text        not null, -- the name in lower case without accents
    kind         text        not null,
    municipality text check (municipality ~ '^GM[0-9]{4}$'),
    province     text check (province ~ '^PV[0-9]{2}$'),
    kvk          text check (kvk ~ '^[0-9]{8}$'),
    oin          text check (oin ~ '^[0-9]{20}$'),
    rsin         text check (rsin ~ '^[0-9]{9}$'),
    website      text,
    active       boolean     not null,
    touched_at   timestamptz not null,
    check ((kind = 'MUNICIPALITY') = (municipality is not null))
);
create index party_search on party (search, id);

-- An organisation takes part once. One that left may come back as another party.
create unique index party_of_municipality on party (municipality) where active;
create unique index party_of_province on party (province) where active and kind = 'PROVINCE';
create unique index party_kvk on party (kvk) where active;
create unique index party_oin on party (oin) where active;
create unique index party_rsin on party (rsin) where active;

create table platform (
    id               uuid primary key,
    version          bigint       not null,
    name             text         not null check (name <> ''),
    search           text         not null,
    kind             text         not null,
    parent           uuid references platform,
    municipalities   varchar[]    not null default '{}',
    tolerance_months integer      not null check (tolerance_months >= 0),
    tolerance_share  numeric(3, 2) not null check (tolerance_share between 0 and 1),
    stale_months     integer      not null check (stale_months > 0),
    touched_at       timestamptz  not null
);
create index platform_search on platform (search, id);
create index platform_parent on platform (parent);

-- Both days included; no last day: until further notice.
create table membership (
    id        uuid primary key,
    version   bigint not null,
    platform  uuid   not null references platform,
    party     uuid   not null references party,
    role      text   not null,
    first_day date   not null,
    last_day  date,
    check (last_day >= first_day),
    constraint membership_once
        exclude using gist (platform with =, party with =, daterange(first_day, last_day, '[]') with &&),
    constraint membership_one_holder
        exclude using gist (platform with =, role with =, daterange(first_day, last_day, '[]') with &&)
        where (role <> 'MEMBER')
);
create index membership_party on membership (party);

create table person (
    id       uuid primary key,
    version  bigint not null,
    account  text   not null unique,
    name     text   not null check (name <> ''),
    search   text   not null,
    email    text,
    function text,
    party    uuid   not null references party
);
create index person_party on person (party);

-- Every state that was, whole, append-only. Holds ids of parties and accounts, never names of people.
create table version (
    aggregate      text        not null check (aggregate in ('PARTY', 'PLATFORM')),
    id             uuid        not null,
    version        bigint      not null,
    recorded_from  timestamptz not null,
    recorded_until timestamptz,
    state          jsonb       not null,
    cause          text        not null,
    by_party       uuid,
    by_account     text,
    primary key (aggregate, id, version),
    check (recorded_until >= recorded_from),
    constraint version_one_at_a_time
        exclude using gist (aggregate with =, id with =, tstzrange(recorded_from, recorded_until) with &&)
);
create unique index version_current on version (aggregate, id) where recorded_until is null;

-- The past is not rewritten: all that may happen to a version is that the next one closes it, once.
create function version_is_append_only() returns trigger language plpgsql as
$$
begin
    if tg_op = 'UPDATE' and old.recorded_until is null and new.recorded_until is not null
        and to_jsonb(old) - 'recorded_until' = to_jsonb(new) - 'recorded_until' then
        return new;
    end if;
    raise exception 'A version is never changed or removed';
end
$$;
create trigger version_is_append_only before update or delete on version
    for each row execute function version_is_append_only();
create trigger version_is_not_emptied before truncate on version
    for each statement execute function version_is_append_only();
