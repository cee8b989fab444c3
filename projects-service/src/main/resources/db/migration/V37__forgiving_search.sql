-- Search that forgives spelling. What is typed is looked for among all words that ever stood in a name, which are few; the
-- projects with such a word are then found by index. The words of plans that someone does not see match those plans only.
create extension if not exists unaccent;
create extension if not exists fuzzystrmatch;

-- Without accents, capitals and punctuation.
create function plain(written text) returns text language sql immutable strict parallel safe
return trim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, written)), '[^[:alnum:]]+', ' ', 'g'));

-- Also the stems that Dutch gives them: who types "straten" finds "straat".
create function words_of(written text) returns text[] language sql immutable strict parallel safe
return string_to_array(plain(written), ' ')
    || tsvector_to_array(to_tsvector('pg_catalog.dutch'::regconfig, plain(written)));

-- Of a plan one does not know by heart where its dots and dashes stand.
create function key_of(written text[]) returns text language sql immutable strict parallel safe
return lower(regexp_replace(array_to_string(written, ' '), '[^[:alnum:] ]+', '', 'g'));

-- How many mistakes of typing are forgiven: none in a short word, and none in a number.
create function forgiven(typed text) returns integer language sql immutable strict parallel safe
return case when typed ~ '[0-9]' or length(typed) < 4 then 0 when length(typed) < 7 then 1 else 2 end;

-- Whether it may be meant: the whole word, or with a mistake less its beginning or the end of a compound.
create function may_mean(word text, typed text) returns boolean language sql immutable strict parallel safe
return public.levenshtein_less_equal(word, typed, 2) <= forgiven(typed)
    or least(
        public.levenshtein_less_equal(left(word, length(typed)), typed, 2),
        public.levenshtein_less_equal(left(word, length(typed) + 1), typed, 2),
        public.levenshtein_less_equal(right(word, length(typed)), typed, 2),
        public.levenshtein_less_equal(right(word, length(typed) + 1), typed, 2)) < forgiven(typed);

-- Every word of a name, now or ever. Not unique: two who write the same new word at once need not wait for each other.
create table search_word (
    word text not null
);
create index search_word_by_word on search_word (word text_pattern_ops);
create index search_word_by_part on search_word using gin (word gin_trgm_ops);

-- Words in which it stands as it was typed: at the beginning, and from three letters also further on.
create function words_with(typed text) returns setof text language sql stable strict parallel safe
begin atomic
    select s.word from search_word s where s.word like plain(typed) || '%'
    union
    select s.word from search_word s where length(plain(typed)) > 2 and s.word like '%' || plain(typed) || '%';
end;

select 'word' %> 'word'; -- from here on the database knows the setting that follows

-- Those, and words that are like it. The setting lets through what has two mistakes; those are counted afterwards.
create function words_like(typed text) returns setof text language sql stable strict parallel safe
    set pg_trgm.word_similarity_threshold = 0.4
begin atomic
    select words_with(typed)
    union
    select s.word from search_word s
    where forgiven(plain(typed)) > 0 and s.word %> plain(typed)
      and may_mean(s.word, plain(typed))
    union
    select unnest(tsvector_to_array(to_tsvector('pg_catalog.dutch'::regconfig, plain(typed))));
end;

alter table project
    add words         text[] not null generated always as (words_of(name || ' ' || place || ' ' || municipality_name)) stored,
    add plan_key      text   not null generated always as (key_of(plan_ids)) stored,
    add reference_key text   generated always as (key_of(array[reference])) stored;
alter table party
    add words text[] not null generated always as (words_of(name)) stored;

drop index project_words;
create index project_words on project using gin (words);
create index project_plan_key on project using gin (plan_key gin_trgm_ops);
create index project_reference_key on project using gin (reference_key gin_trgm_ops);
create index party_words on party using gin (words);

create function learn(words text[]) returns void language sql as $$
    insert into public.search_word (word)
    select distinct w from unnest(words) w where not exists (select from public.search_word s where s.word = w)
$$;

create function learn_words() returns trigger language plpgsql as $$
begin
    perform public.learn(new.words);
    return null;
end $$;

-- A correction may give a project another name in the past only.
create function learn_words_of_the_past() returns trigger language plpgsql as $$
begin
    perform public.learn(public.words_of(concat_ws(' ', new.state ->> 'name', new.state ->> 'place',
                                                   new.state ->> 'municipalityName')));
    return null;
end $$;

create trigger learn_words after insert or update of name, place, municipality_name on project
    for each row execute function learn_words();
create trigger learn_words after insert or update of name on party
    for each row execute function learn_words();
create trigger learn_words after insert on project_version
    for each row when (new.change ->> 'kind' = 'CORRECTED') execute function learn_words_of_the_past();

insert into search_word (word)
select unnest(words) from project
union
select unnest(words) from party
union
select unnest(words_of(concat_ws(' ', v.state ->> 'name', v.state ->> 'place', v.state ->> 'municipalityName')))
from project_version v;
analyze search_word;
