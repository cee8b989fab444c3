-- What each party states about a project, as the events of projects tell, with who may see that statement.
alter table known_statement add side text;
alter table known_statement add milestones jsonb not null default '[]';
alter table known_statement add years jsonb not null default '[]';
-- Numbers of the table principal. A statement of before this column is shown to nobody until its project tells anew.
alter table known_statement add shown_to integer[] not null default '{}';
