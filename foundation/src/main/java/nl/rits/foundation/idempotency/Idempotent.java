package nl.rits.foundation.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method that writes. The header {@code Idempotency-Key} (8–128 characters) is required; the same request
 * of the same account within 24 hours gets the first answer again, another request under the same key gets 422. Runs the
 * method in a transaction (the one of {@code @Transactional} when that is there), together with the key and one line of
 * audit. A request that was refused changed nothing, so its key can be used again.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {
    /** What the audit calls it; empty: the HTTP method and the path template. */
    @Nonbinding
    String action() default "";
}
