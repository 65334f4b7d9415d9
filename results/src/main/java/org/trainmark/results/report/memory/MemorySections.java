package org.trainmark.results.report.memory;

import org.trainmark.results.memory.MemoryFacts;
import org.trainmark.results.summary.OncePerRun;
import org.trainmark.results.summary.RunSummary;

/** What a run says of memory, for all of its reports. */
public final class MemorySections {

    private final OncePerRun<MemoryFacts> facts = new OncePerRun<>(run -> MemoryFacts.of(run.trials()));

    public MemoryFacts of(RunSummary run) {
        return facts.of(run);
    }
}
