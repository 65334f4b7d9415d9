package org.trainmark.bench.page;

import java.util.List;
import java.util.function.LongSupplier;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrialReport;

/** What a run has found so far. It is worked out beside a measurement, so no more often than is small beside that. */
final class BestSoFar {

    /** For how many times as long as it took, nothing is worked out again. */
    private static final int PAUSE = 10;

    private final LongSupplier nanos;
    private int known = -1;
    private String json = "null";
    private long dueNanos;

    BestSoFar(LongSupplier nanos) {
        this.nanos = nanos;
        dueNanos = nanos.getAsLong();
    }

    /**
     * Returns what the page gets of it: of all tries, or of those that there were a little while ago.
     *
     * @param version of the tries, which stay the same as long as it does
     * @param idle whether it is known that nothing is measured now, so that there is nothing to wait for
     */
    String of(RunInfo info, List<TrialReport> tries, int version, boolean idle) {
        long startNanos = nanos.getAsLong();
        if (known != version && (idle || startNanos - dueNanos >= 0)) {
            known = version;
            json = BestJson.of(info, tries).toString();
            dueNanos = startNanos + PAUSE * (nanos.getAsLong() - startNanos);
        }
        return json;
    }
}
