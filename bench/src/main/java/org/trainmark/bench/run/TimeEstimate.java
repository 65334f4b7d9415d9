package org.trainmark.bench.run;

import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.trainmark.bench.plan.Times;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.measure.Convergence;
import org.trainmark.bench.suite.measure.Throughput;
import org.trainmark.results.summary.Words;

/** Guesses how long a suite takes, before anything is known of the machine. */
final class TimeEstimate {

    /** From launch to the first step and from the last to the JVM's end, on a machine with a warm native cache. */
    private static final Duration START_AND_END = Duration.ofSeconds(1);

    private TimeEstimate() {}

    /** Returns the time for starting and for measured steps; trainings to convergence come on top. */
    static Duration withoutConvergence(Suite suite) {
        Duration measured = suite.measure()
                .throughput()
                .map((Throughput throughput) -> throughput.warmup().plus(throughput.measure()))
                .orElse(Duration.ZERO);
        return START_AND_END.plus(measured).multipliedBy(longestLane(suite));
    }

    /** Returns the estimate in words. */
    static String inWords(Suite suite) {
        String least = "about " + Times.text(withoutConvergence(suite));
        return suite.measure()
                .convergence()
                .map((Convergence convergence) -> least
                        + ", and the trainings of up to %s on top"
                                .formatted(Words.count(convergence.rule().maxEpochs(), "epoch")))
                .orElse(least);
    }

    /** Returns how many trials run one after another until all have ended, if all take the same time. */
    private static long longestLane(Suite suite) {
        long cells =
                suite.cells().stream()
                        .collect(Collectors.groupingBy(suite::device, Collectors.counting()))
                        .values()
                        .stream()
                        .max(Comparator.naturalOrder())
                        .orElse(0L);
        return cells * suite.repetitions().count();
    }
}
