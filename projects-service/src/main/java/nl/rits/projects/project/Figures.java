package nl.rits.projects.project;

import java.util.List;

/** Totals of what the viewer may see. */
public record Figures(String by, List<Figure> figures) {

    /** @param homes gross */
    public record Figure(String key, long projects, long homes) {}
}
