-- What is so and known now, found at once among ten thousand versions of a project; there is never more than one.
create unique index project_version_open on project_version (project) where upper_inf(valid) and upper_inf(known);
