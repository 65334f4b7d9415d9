package org.trainmark.bench.fork.steps;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.trainmark.core.train.TrainingListener;
import org.trainmark.results.StepWindow;
import org.trainmark.results.log.StepHistograms;

/**
 * Keeps the time of every step in a histogram, and counts samples, while it is switched on; and a series of step times
 * all along.
 */
public final class StepRecorder implements TrainingListener {

    private static final long LONGEST_NANOS = TimeUnit.HOURS.toNanos(1);

    // Sized at once, so that no recording allocates.
    private final Histogram nanos = new Histogram(LONGEST_NANOS, StepHistograms.SIGNIFICANT_DIGITS);
    private final StepSeries series = new StepSeries();
    private boolean on;
    private long samples;

    @Override
    public void stepTaken(int batchSamples, long stepNanos) {
        series.add(stepNanos);
        if (on) {
            nanos.recordValue(Math.min(stepNanos, LONGEST_NANOS));
            samples += batchSamples;
        }
    }

    public void switchTo(boolean recording) {
        stamp(recording);
        on = recording;
    }

    /** Viewers of the histogram show when it was recorded: from the first step to the last. */
    private void stamp(boolean recording) {
        long now = System.currentTimeMillis();
        if (on) {
            nanos.setEndTimeStamp(now);
        } else if (recording && nanos.getTotalCount() == 0) {
            nanos.setStartTimeStamp(now);
        }
    }

    public boolean isOn() {
        return on;
    }

    /** Samples of the recorded steps. */
    public long samples() {
        return samples;
    }

    /** Returns means of step times from the first step on, recorded or not. */
    public List<StepWindow> windows() {
        return series.windows();
    }

    /** Returns the times of the steps so far, with when they were recorded. */
    public Histogram histogram() {
        stamp(on);
        return nanos;
    }
}
