package org.trainmark.results.report;

import static org.trainmark.results.TrialBuilder.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.SampleRun;

/** A run whose trials say what they held: three optimizers, two of which hold the same, at three batch sizes. */
public final class MemoryRun {

    private MemoryRun() {}

    public static RunSummary of() {
        return SampleRun.of("memory", trials("sgd", "adam", "rmsprop"));
    }

    /** Returns a run of one of the optimizers. */
    public static RunSummary ofOneGroup() {
        return SampleRun.of("memory", trials("sgd"));
    }

    /** Returns the same with a search for the largest batch in 2 MiB, which 128 is and 130 is not. */
    public static RunSummary underALimit() {
        List<TrialReport> trials = new ArrayList<>(trials("sgd"));
        for (int batch : new int[] {64, 256, 128, 130}) {
            TrialBuilder tried = trial("limited-" + batch)
                    .cell(Map.of("optimizer", "sgd", "batch-size", Integer.toString(batch)))
                    .setting("memory-limit", "2097152");
            trials.add((batch <= 128 ? tried : tried.failed(Outcome.OUT_OF_MEMORY, "no room")).build());
        }
        return SampleRun.of("memory", trials);
    }

    private static List<TrialReport> trials(String... optimizers) {
        List<TrialReport> trials = new ArrayList<>();
        for (String optimizer : optimizers) {
            for (int batch : new int[] {16, 64, 256}) {
                for (int repetition = 0; repetition < 3; repetition++) {
                    trials.add(held(optimizer, batch, repetition));
                }
            }
        }
        return trials;
    }

    private static TrialReport held(String optimizer, int batch, int repetition) {
        int state = optimizer.equals("sgd") ? 0 : 2000;
        return trial(optimizer + batch + "-r" + repetition)
                .cell(Map.of("optimizer", optimizer, "batch-size", Integer.toString(batch)))
                .repetition(repetition)
                .measured("memory.parameters", 1000, "bytes")
                .measured("memory.optimizer-state", state, "bytes")
                .measured("memory.activations", 10 * batch, "bytes")
                .measured("memory-held", 1000 + state + 10 * batch, "bytes")
                .measured("peak-resident", 1e6, "bytes")
                .measured("throughput", (batch >= 64 ? 1000 : 500) + repetition, "samples/s")
                .build();
    }
}
