package nl.rits.foundation.identity;

import jakarta.enterprise.context.RequestScoped;

/** The viewer of this request. */
@RequestScoped
public class CurrentViewer {
    /** Throws problem 401 without a login, 403 for a party that the person does not act for. */
    public Viewer get() {
        throw new UnsupportedOperationException();
    }
}
