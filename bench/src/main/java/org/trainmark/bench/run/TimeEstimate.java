package org.trainmark.bench.run;

import java.time.Duration;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.measure.Convergence;
import org.trainmark.bench.suite.measure.Throughput;

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
        return START_AND_END.plus(measured).multipliedBy(Lane.longest(suite.trials(), suite.measure()));
    }

    /** Returns the estimate in words. */
    static String inWords(Suite suite) {
        String least = "about " + Labels.of(withoutConvergence(suite));
        return suite.measure()
                .convergence()
                .map((Convergence convergence) -> least
                        + ", and the trainings of up to %d epochs on top"
                                .formatted(convergence.rule().maxEpochs()))
                .orElse(least);
    }
}
