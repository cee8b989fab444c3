-- Of an event that is composed only when it is sent, data holds what it is made of.
alter table outbox add column recipe boolean not null default false;
