-- As for the projects they belong to: what ten thousand releases become at once lies beside what they were, and no index is touched.
alter table release set (fillfactor = 50);
