package nl.rits.gateway.route;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A token bucket per caller: a burst at once, then so many per second. */
final class Allowance {

    private static final class Bucket {
        double tokens;
        long at;

        Bucket(double tokens, long at) {
            this.tokens = tokens;
            this.at = at;
        }
    }

    private final double perNano;
    private final double burst;
    private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();

    Allowance(int perSecond, int burst) {
        this.perNano = perSecond / 1e9;
        this.burst = burst;
    }

    /** Zero when the request may pass, else the whole seconds to wait. */
    int secondsToWait(String caller, long nanoTime) {
        var bucket = buckets.computeIfAbsent(caller, _ -> new Bucket(burst, nanoTime));
        synchronized (bucket) {
            bucket.tokens = Math.min(burst, bucket.tokens + (nanoTime - bucket.at) * perNano);
            bucket.at = nanoTime;
            if (bucket.tokens >= 1) {
                bucket.tokens--;
                return 0;
            }
            return Math.max(1, (int) Math.ceil((1 - bucket.tokens) / perNano / 1e9));
        }
    }

    /** Forgets callers whose bucket is full again. */
    void sweep(long nanoTime) {
        buckets.values().removeIf(bucket -> {
            synchronized (bucket) {
                return bucket.tokens + (nanoTime - bucket.at) * perNano >= burst;
            }
        });
    }

    int callers() {
        return buckets.size();
    }
}
