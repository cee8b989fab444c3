package nl.rits.bottlenecks.dossier;

import io.quarkus.qute.TemplateData;

/** The words of {@link Words}, for the template. */
@TemplateData
public final class PaperWords {

    public String of(String key) {
        return Words.of(key);
    }

    public String of(String key, String word) {
        return Words.of(key, word);
    }
}
