package nl.rits.foundation.logboek;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method that works with personal data. It tells {@link DataSubjects} whose data they were; each of them gets
 * a record of its own, and an operation in which nobody was found one without. When the record cannot be written there is
 * no answer. In the OpenAPI document the operation has the extension {@code x-personal-data}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Logboek {
    /** What is done, e.g. {@code search people}. */
    @Nonbinding
    String name() default "";

    /** The activity in the register of processing (article 30 GDPR): what comes after the address of that register. */
    @Nonbinding
    String processingActivityId() default "";
}
