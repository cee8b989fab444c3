-- A dossier as it was read in the room: every fact with who may see it, so that each reader still gets a copy of his own.
create table dossier (
    id      uuid primary key,
    session uuid        not null,
    -- Counts from 1 within the session.
    version integer     not null check (version > 0),
    made_at timestamptz not null,
    -- The party that kept it.
    made_by uuid        not null,
    cases   integer     not null,
    -- SHA-256 of the text of the facts.
    hash    text        not null,
    -- Not jsonb: the text itself is what was kept.
    facts   json        not null,
    unique (session, version)
);

create function keep_dossier() returns trigger language plpgsql as $$
begin
    raise exception 'a kept dossier does not change';
end $$;
create trigger keep_dossier before update or delete on dossier
    for each row execute function keep_dossier();
