package org.trainmark.results.summary.answer;

import static org.trainmark.results.TrialBuilder.trial;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.SampleRun;

/** A run of which two of three trials ran beside each other. */
public final class AtOnceRun {

    private AtOnceRun() {}

    public static RunSummary of() {
        return SampleRun.summary(
                SampleRun.info("at-once", Optional.empty()),
                List.of(
                        card("a", "0").fact("devices.at-once", "2").build(),
                        card("b", "1").fact("devices.at-once", "2").build(),
                        card("c", "1").build()));
    }

    private static TrialBuilder card(String id, String card) {
        return trial(id).cell(Map.of("profile", "card-" + card)).measured("throughput", 1000, "samples/s");
    }
}
