package nl.rits.parties.post;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When mail goes out, and where its links lead. Where it goes out is set with {@code quarkus.mailer}. */
@ConfigMapping(prefix = "rits.mail")
interface PostConfig {
    /** How often it is looked whose mail is due. */
    @WithDefault("60s")
    String every();

    /** The hour of the Dutch day before which nobody is mailed. */
    @WithDefault("7")
    int fromHour();

    /** The address of the portal as people use it, without a slash at the end. */
    String portal();
}
