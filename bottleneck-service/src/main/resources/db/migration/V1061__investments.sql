-- What it would take to solve a bottleneck, and how many homes that releases when.
create table investment (
    bottleneck uuid        primary key references bottleneck,
    version    bigint      not null,
    -- Euros once, and hours of people in all.
    euros      bigint      not null check (euros between 0 and 1000000000),
    hours      integer     not null check (hours between 0 and 1000000),
    homes      integer     not null check (homes between 1 and 100000),
    -- They come in equal parts over so many years.
    first_year integer     not null check (first_year between 2000 and 2100),
    years      integer     not null check (years between 1 and 20),
    -- Only when that one is solved as well.
    after      uuid        references bottleneck,
    note       text,
    party      uuid        not null,
    changed_at timestamptz not null,
    check (euros > 0 or hours > 0),
    check (after <> bottleneck)
);
create index investment_after on investment (after);

-- In which phase its projects were when the solution was told.
alter table solution add phases text[] not null default '{}';
