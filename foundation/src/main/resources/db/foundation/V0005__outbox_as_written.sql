-- An event is written once and read once, by the relay, as text: it is kept as it was written.
alter table outbox alter column data type json using data::text::json;
