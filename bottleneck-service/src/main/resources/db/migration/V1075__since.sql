-- What changed at one table in a time.
create index agreement_tables on agreement using gin (tables);
create index joint_case_table on joint_case (table_id, changed_at);
