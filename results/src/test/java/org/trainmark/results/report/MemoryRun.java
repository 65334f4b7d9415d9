package org.trainmark.results.report;

import static org.trainmark.results.TrialBuilder.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trainmark.results.TrialReport;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.SampleRun;

/** A run whose trials say what they held: three optimizers, two of which hold the same, at three batch sizes. */
public final class MemoryRun {

    private MemoryRun() {}

    public static RunSummary of() {
        List<TrialReport> trials = new ArrayList<>();
        for (String optimizer : List.of("sgd", "adam", "rmsprop")) {
            for (int batch : new int[] {16, 64, 256}) {
                for (int repetition = 0; repetition < 3; repetition++) {
                    trials.add(held(optimizer, batch, repetition));
                }
            }
        }
        return SampleRun.of("memory", trials);
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
