-- Under which account other services keep what is a person's own: needed to tell them when that person is erased.
create table person_subject (
    person  uuid primary key references person on delete cascade,
    subject text not null -- of the access token
);
