package org.trainmark.results.report.memory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trainmark.results.memory.MemoryFacts;
import org.trainmark.results.summary.RunSummary;

/** What a run says of memory, for all of its reports: it is worked out once. */
public final class MemorySections {

    private @Nullable RunSummary last;
    private MemoryFacts facts = MemoryFacts.of(List.of());

    public synchronized MemoryFacts of(RunSummary run) {
        if (!run.equals(last)) {
            last = run;
            facts = MemoryFacts.of(run.trials());
        }
        return facts;
    }
}
