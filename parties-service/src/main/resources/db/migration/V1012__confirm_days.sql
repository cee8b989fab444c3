-- What was confirmed so many days before a session, or later, needs no reminder.
alter table platform add confirm_days integer not null default 30 check (confirm_days > 0);
