-- Totals of everything, that tell nothing about one party. Only what is in told is ever shown.
create table figure_area (
    id   uuid primary key,
    told jsonb not null -- Told: municipalities, period, numbers
);

-- What each party had added whenever this area, or one of which it was a part, was told. Never shown: the next numbers are
-- judged by it.
create table figure_basis (
    area   uuid    not null references figure_area on delete cascade,
    place  integer not null, -- in the order of time
    basis  jsonb   not null,
    primary key (area, place)
);

-- The months of which the numbers were made.
create table figure_run (
    period date primary key
);
