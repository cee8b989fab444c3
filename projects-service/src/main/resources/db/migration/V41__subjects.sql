-- Of whose statements a project's story ever told: asked with every page of it, and otherwise the whole story would be read for that.
create index project_version_subject on project_version (project, subject) where subject is not null;
