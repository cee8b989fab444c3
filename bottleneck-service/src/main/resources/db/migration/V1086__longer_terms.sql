-- Why whoever asks gave more time for an answer; absent: the term is the first one.
alter table question add extended_reason text;
