package org.trainmark.bench.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.worker.TrialRequest;
import org.trainmark.results.Circumstances;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Ending;
import org.trainmark.results.Findings;
import org.trainmark.results.Measurement;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialKey;
import org.trainmark.results.TrialReport;
import org.trainmark.results.When;
import org.trainmark.results.log.TrialText;

/** A trial on its way between a run and a block: the line that the log will keep of it, as far as there is one. */
final class SentTrial {

    /** What becomes of a trial of which no more is heard. */
    private static final Ending OPEN = Ending.failed(Outcome.REFUSED, "it did not end yet");

    private SentTrial() {}

    static String asked(TrialRequest request) {
        return unended(request.key(), request.order(), Findings.NONE);
    }

    /** Returns what a training has told so far. */
    static String soFar(TrialKey key, List<CurvePoint> curve, SortedMap<String, Measurement> measured) {
        return unended(
                key,
                0,
                new Findings(measured, curve, List.of(), List.of(), List.of(), new TreeMap<>(), Optional.empty()));
    }

    private static String unended(TrialKey key, int order, Findings findings) {
        return text(new TrialReport(
                key, new When(order, Instant.EPOCH, 0), OPEN, findings, Circumstances.NONE, Optional.empty()));
    }

    static String text(TrialReport trial) {
        return new String(TrialText.write(trial), UTF_8).stripTrailing();
    }

    static TrialReport read(String text) {
        return TrialText.read(text.getBytes(UTF_8));
    }
}
