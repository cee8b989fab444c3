-- A plan list that a party sent, what was read in it, and what came of it. Nothing of a plan is written before the
-- import is applied, and then all of it in one transaction.
create table import (
    id          uuid primary key,
    version     bigint      not null,
    party       uuid        not null, -- whose import it is
    account     text        not null,
    on_behalf   boolean     not null, -- by an administrator, for every steward named in the list
    state       text        not null check (state in ('ANALYSED', 'APPLYING', 'APPLIED', 'FAILED', 'UNDONE')),
    file_name   text        not null,
    mapping     jsonb       not null, -- what the user said about columns and values
    summary     jsonb       not null, -- what was found: columns, unknown values, rows left out, totals
    failure     text,                 -- code of why it did not go on
    done        integer     not null default 0, -- plans written so far, while applying
    created_at  timestamptz not null,
    started_at  timestamptz,
    applied_at  timestamptz
);

create index import_by_party on import (party, created_at);

-- The file as it came, kept apart so that an import can be read without it.
create table import_file (
    import  uuid primary key references import on delete cascade,
    content bytea not null
);

create table import_row (
    import       uuid    not null references import on delete cascade,
    number       integer not null, -- as a spreadsheet shows it
    outcome      text    not null check (outcome in ('CREATED', 'CHANGED', 'UNCHANGED', 'REFUSED')),
    plan         jsonb   not null, -- PlanRow
    changes      jsonb   not null,
    project      uuid,
    before       jsonb,            -- what the plan was, to undo the change
    sequence     bigint,           -- of the project, once written
    primary key (import, number)
);

create index import_row_by_outcome on import_row (import, outcome, number);

-- What a party once said about headings and values, so that it says it once.
create table import_memory (
    party   uuid not null,
    field   text not null, -- HEADING, or the field whose value was explained
    written text not null,
    code    text not null,
    primary key (party, field, written)
);
