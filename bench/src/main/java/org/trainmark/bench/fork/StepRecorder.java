package org.trainmark.bench.fork;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.trainmark.core.train.TrainingListener;
import org.trainmark.results.log.StepHistograms;

/** Keeps the time of every step in a histogram, and counts samples, while it is switched on. */
final class StepRecorder implements TrainingListener {

    private static final long LONGEST_NANOS = TimeUnit.HOURS.toNanos(1);

    // Sized at once, so that no recording allocates.
    private final Histogram nanos = new Histogram(LONGEST_NANOS, StepHistograms.SIGNIFICANT_DIGITS);
    private boolean on;
    private long samples;

    @Override
    public void stepTaken(int batchSamples, long stepNanos) {
        if (on) {
            nanos.recordValue(Math.min(stepNanos, LONGEST_NANOS));
            samples += batchSamples;
        }
    }

    void switchTo(boolean recording) {
        on = recording;
    }

    boolean isOn() {
        return on;
    }

    /** Samples of the recorded steps. */
    long samples() {
        return samples;
    }

    Histogram histogram() {
        return nanos;
    }
}
