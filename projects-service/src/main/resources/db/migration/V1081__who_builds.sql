-- When it last changed who builds which homes, after the time of the exact number. Until now that was the time of municipal
-- planning, which moved too for those who see no homes.
update project set group_at = group_at || group_at[3] where cardinality(group_at) = 10;
