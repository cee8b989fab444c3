package nl.rits.projects.project;

import java.util.List;

/**
 * One page of projects.
 *
 * @param total projects that match and that the viewer may see, on all pages
 * @param homes of all those projects together
 */
public record ProjectPage(List<ProjectItem> items, long total, int page, int pageSize, long homes) {}
