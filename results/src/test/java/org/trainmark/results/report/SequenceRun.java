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

/**
 * A run whose trials hold 10 MiB, 1 KiB for each unit of their sequences' length, and for each example 64 KiB a unit,
 * or 16 KiB where activations are computed again.
 */
public final class SequenceRun {

    private static final String LENGTH = "data.sequences.copy.length";

    private SequenceRun() {}

    public static RunSummary of() {
        return SampleRun.of("sequences", trials());
    }

    /** Returns the same with a search for the largest batch in 64 MiB, none of which is too large for the shortest. */
    public static RunSummary underALimit() {
        List<TrialReport> trials = new ArrayList<>(trials());
        for (int length : new int[] {32, 64, 128}) {
            int fits = (int) ((54 * 1024 - length) / (64.0 * length));
            trials.add(limited(length, fits).build());
            if (length > 32) {
                trials.add(limited(length, fits + 1)
                        .failed(Outcome.OUT_OF_MEMORY, "no room")
                        .build());
            }
        }
        return SampleRun.of("sequences", trials);
    }

    private static TrialBuilder limited(int length, int batch) {
        return trial("limited-" + length + "-" + batch)
                .cell(axes("none", length, batch))
                .setting("memory-limit", "67108864");
    }

    /** Returns the trials of three lengths and three batch sizes, with and without recomputation. */
    public static List<TrialReport> trials() {
        return trials(new int[] {32, 64, 128}, new int[] {1, 4, 16});
    }

    public static List<TrialReport> trials(int[] lengths, int[] batches) {
        List<TrialReport> trials = new ArrayList<>();
        for (String recompute : List.of("none", "blocks")) {
            for (int length : lengths) {
                for (int batch : batches) {
                    trials.add(held(recompute, length, batch));
                }
            }
        }
        return trials;
    }

    private static TrialReport held(String recompute, int length, int batch) {
        double kibibytes = recompute.equals("none") ? 64 : 16;
        double held = 1024 * (10 * 1024 + length + kibibytes * batch * length);
        return trial(recompute + "-" + length + "-" + batch)
                .cell(axes(recompute, length, batch))
                .setting("data", "{sequences: {copy: {length: %d}}}".formatted(length))
                .setting("data-sha256", "of " + length)
                .setting("recompute", recompute)
                .measured("memory.parameters", 1024, "bytes")
                .measured("memory-held", held, "bytes")
                .measured("peak-resident", held + (200 << 20), "bytes")
                .measured("throughput", 1000, "samples/s")
                .build();
    }

    private static Map<String, String> axes(String recompute, int length, int batch) {
        return Map.of("recompute", recompute, LENGTH, Integer.toString(length), "batch-size", Integer.toString(batch));
    }
}
