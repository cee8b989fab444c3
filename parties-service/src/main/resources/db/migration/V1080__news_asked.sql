-- Who is told by mail what changed in lists that another service keeps. What changed is asked just before the mail of the day: what
-- was gathered earlier might be more than the reader may see by then.
create table news_reader (
    person   uuid primary key references mail_reader on delete cascade,
    asked    uuid,        -- the last question: only an answer to it is mailed
    asked_at timestamptz,
    told     uuid         -- the last question of which an answer went out
);
