package nl.rits.parties.post;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When mail goes out, and where its links lead. Where it goes out is set with {@code quarkus.mailer}. */
@ConfigMapping(prefix = "rits.mail")
interface PostConfig {
    /** How often it is looked whose mail is due. */
    @WithDefault("60s")
    String every();

    /** The hour of the Dutch day before which nobody is mailed. */
    @WithDefault("7")
    int fromHour();

    /** After this time it is asked anew what someone's lists have to tell, when there was nothing. */
    @WithDefault("20h")
    Duration askAgain();

    /** How long others have to answer before the mail goes out. */
    @WithDefault("30s")
    Duration patience();

    /** The address of the portal as people use it, without a slash at the end. */
    String portal();
}
