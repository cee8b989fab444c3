-- Logboek Dataverwerkingen 1.0: one row per operation on personal data and per data subject, who is pseudonymous here.
create table processing_log (
    id             bigint generated always as identity primary key,
    trace_id       text        not null check (trace_id ~ '^[0-9a-f]{32}$'),
    span_id        text        not null check (span_id ~ '^[0-9a-f]{16}$'),
    parent_span_id text        not null check (parent_span_id ~ '^[0-9a-f]{16}$'),
    status         text        not null check (status in ('Unset', 'Ok', 'Error')),
    name           text        not null,
    start_time     timestamptz not null,
    end_time       timestamptz not null,
    attributes     jsonb       not null,
    check (end_time >= start_time)
);
create index processing_log_trace on processing_log (trace_id);
create index processing_log_subject on processing_log ((attributes ->> 'dpl.core.data_subject_id'));
create index processing_log_end_time on processing_log using brin (end_time);
