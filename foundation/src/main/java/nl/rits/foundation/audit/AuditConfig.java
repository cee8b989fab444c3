package nl.rits.foundation.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** How long the audit is kept and how soon it is sealed. */
@ConfigMapping(prefix = "rits.audit")
public interface AuditConfig {
    /** ISO 8601, e.g. P7Y. */
    @WithDefault("P7Y")
    Period keep();

    /** Between two rounds of sealing; at least a second. */
    @WithDefault("1s")
    String sealEvery();

    /** When old rows go, as a cron expression. */
    @WithDefault("0 40 3 * * ?")
    String tidyAt();
}
