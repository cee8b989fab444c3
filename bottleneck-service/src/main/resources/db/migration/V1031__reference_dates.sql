-- A day on which a table looks how the plannings stand is no meeting: it has a name, and no number or agenda.
alter table session alter column number drop not null;
alter table session add name text;
alter table session add check ((name is null) <> (number is null));
