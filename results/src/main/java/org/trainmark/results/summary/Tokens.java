package org.trainmark.results.summary;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalDouble;
import org.trainmark.results.MetricNames;
import org.trainmark.results.TrialReport;
import org.trainmark.results.stats.Estimate;

/**
 * The tokens that a network predicts, and what its loss says of them, which is a mean over tokens in nats.
 *
 * @param bytesEach how many bytes of a text each stands for; empty where that is no fixed number
 */
public record Tokens(OptionalDouble bytesEach) {

    public Tokens {
        requireNonNull(bytesEach, "bytesEach");
    }

    /** Reads them off a trial; empty if it predicts something else, or its log is from before trials said it. */
    static Optional<Tokens> of(TrialReport trial) {
        return trial.measured(MetricNames.VOCABULARY)
                .map(known -> new Tokens(TrialReadings.measured(trial, MetricNames.BYTES_PER_TOKEN)));
    }

    /** Returns the exponential of a loss; empty where that is too large for a number. */
    Optional<Estimate> perplexity(Estimate loss) {
        return Optional.of(loss.map(Math::exp)).filter(perplexity -> Double.isFinite(perplexity.value()));
    }

    /** Returns how many bits a loss is for each byte; empty where tokens are no bytes. */
    Optional<Estimate> bitsPerByte(Estimate loss) {
        return bytesEach.stream()
                .mapToObj(bytes -> loss.map(nats -> nats / Math.log(2) / bytes))
                .findFirst();
    }
}
