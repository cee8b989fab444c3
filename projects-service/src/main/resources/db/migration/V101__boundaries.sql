-- Boundaries of municipalities as the map asks for them: made once when they are loaded, in both coordinate systems.
create table municipality_boundaries (
    only_one    boolean primary key default true check (only_one),
    source      text        not null, -- address of the file, or 'administrator'
    fingerprint text        not null, -- of the file as it came
    number      integer     not null, -- municipalities in it
    crs84       text        not null, -- GeoJSON, degrees
    rd          text        not null, -- GeoJSON, metres (EPSG:28992)
    loaded_at   timestamptz not null
);
