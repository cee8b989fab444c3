package nl.rits.foundation.logboek;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import nl.rits.foundation.idempotency.Replay;
import nl.rits.foundation.logboek.ProcessingLog.Operation;
import nl.rits.foundation.problem.ProblemException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Works around the transaction, so that what is recorded as done was kept; and before the answer. */
@Logboek
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class LogboekInterceptor {
    private static final Logger LOG = Logger.getLogger(LogboekInterceptor.class);

    private final ProcessingLog log;
    private final DataSubjects subjects;
    private final Clock clock = Clock.systemUTC();

    LogboekInterceptor(ProcessingLog log, DataSubjects subjects) {
        this.log = log;
        this.subjects = subjects;
    }

    @AroundInvoke
    @Nullable
    Object record(InvocationContext call) throws Exception {
        var start = clock.instant();
        try {
            var result = call.proceed();
            write(call, "Ok", start);
            return result;
        } catch (Replay replay) {
            write(call, "Ok", start);
            throw replay;
        } catch (Exception failure) {
            writeFailed(call, status(failure), start);
            throw failure;
        }
    }

    /** A refusal is no error of the processing: nothing was processed, or what is there was shown again. */
    private static String status(Exception failure) {
        return failure instanceof ProblemException problem && problem.status() < 500 ? "Unset" : "Error";
    }

    private void write(InvocationContext call, String status, Instant start) {
        var logboek = Objects.requireNonNull(call.getMethod().getAnnotation(Logboek.class));
        log.write(
                new Operation(logboek.name(), logboek.processingActivityId(), status, start, clock.instant()),
                subjects.all());
    }

    /** What went wrong goes out; that it could not be recorded is told here. */
    private void writeFailed(InvocationContext call, String status, Instant start) {
        try {
            write(call, status, start);
        } catch (IllegalStateException failure) {
            LOG.warnf("%s: %s", call.getMethod().getName(), failure.getMessage());
        }
    }
}
