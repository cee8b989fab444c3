package nl.rits.foundation.logboek;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** What the records of processing need to know. */
@ConfigMapping(prefix = "rits.logboek")
public interface LogboekConfig {
    /** Address of the register of processing (article 30 GDPR); the name of an activity comes after it. */
    @WithDefault("https://rits.example/verwerkingen#")
    String register();

    /** Makes pseudonyms; whoever has it can find a person's records. Give your own: RITS_LOGBOEK_SECRET. */
    @WithDefault("only for development")
    String secret();

    /** ISO 8601, e.g. P7Y. */
    @WithDefault("P7Y")
    Period keep();
}
