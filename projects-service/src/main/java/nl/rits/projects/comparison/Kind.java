package nl.rits.projects.comparison;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened to a project between two dates. */
@Schema(name = "ComparisonKind")
public enum Kind {
    /** Came into the selection. */
    ADDED,
    /** Left the selection, or lapsed. */
    DROPPED,
    /** More homes. */
    GROWN,
    /** Fewer homes. */
    SHRUNK,
    LATER,
    EARLIER,
    /** Something else: a name, a status, another date. */
    CHANGED
}
