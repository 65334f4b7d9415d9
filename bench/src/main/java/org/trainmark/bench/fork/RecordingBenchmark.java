package org.trainmark.bench.fork;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.trainmark.bench.fork.steps.StepRecorder;

/**
 * What recording a step costs: beside the time of {@link TrainingBenchmark#step} it must be less than a hundredth.
 *
 * <p>The two readings of the clock are counted in, since a training without a record would not take them.
 */
@State(Scope.Thread)
@Fork(1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class RecordingBenchmark {

    private final StepRecorder recorder = new StepRecorder();
    private long previousNanos;

    @Setup
    public void switchOn() {
        recorder.switchTo(true);
        previousNanos = System.nanoTime();
    }

    /** Two readings of the clock and one recording. */
    @Benchmark
    public long record() {
        long start = System.nanoTime();
        long end = System.nanoTime();
        recorder.stepTaken(32, end - previousNanos);
        previousNanos = start;
        return end;
    }
}
