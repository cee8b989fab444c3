-- The audit shows tampering: rows are sealed in a chain of hashes, and stay as they were written.

-- tx: number of the transaction that wrote the row. Rows of a transaction below the oldest running one are complete, so
-- they can be sealed without making writers wait for one another. concerns: the parties whom the act concerns.
alter table audit
    add column tx       bigint not null default pg_current_xact_id()::text::bigint,
    add column concerns uuid[] not null default '{}',
    add column reason   text;
update audit set concerns = array[party];

drop index audit_party_at;
create index audit_tx on audit (tx, id);
create index audit_at on audit (at, id);
create index audit_concerns on audit using gin (concerns);

-- A seal holds the rows with after_id < id and from_tx <= tx < to_tx, in the order of (tx, id). after_id differs from
-- that of the seal before it only when the database was restored where transactions are counted from a lower number.
create table audit_seal (
    number     bigint      primary key,
    after_id   bigint      not null,
    from_tx    bigint      not null,
    to_tx      bigint      not null,
    last_id    bigint      not null,
    rows       bigint      not null,
    content    bytea       not null, -- hash of the rows
    previous   bytea       not null, -- hash of the seal before it
    hash       bytea       not null, -- of all of the above, and of sealed_at
    sealed_at  timestamptz not null,
    removed_at timestamptz -- when its rows were kept long enough and went; the hash stays
);

-- Keeps mistakes out, not whoever owns the tables: that is what the seals are for. See docs/audit.md.
create function audit_stays() returns trigger language plpgsql as $$
begin
    if current_setting('rits.audit.retention', true) = 'on' and tg_argv[0] = tg_op then
        return null;
    end if;
    raise exception '% of % is refused: the audit stays as it was written', lower(tg_op), tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_stays before update or delete or truncate on audit
    for each statement execute function audit_stays('DELETE');
create trigger audit_seal_stays before update or delete or truncate on audit_seal
    for each statement execute function audit_stays('UPDATE');
