package org.trainmark.bench.fork;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.trainmark.core.train.RangeTestOutcome;
import org.trainmark.core.train.TrainingOutcome;

/**
 * The things that a trial measures, as JMH benchmarks: the speed of steps, a training to convergence, and a
 * learning-rate range test.
 */
@Fork(1)
public class TrainingBenchmark {

    /** Counts samples, so that JMH shows samples per second beside steps per second. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Samples {
        public long samples;
    }

    /** One step of a training that goes on; steps per second. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @Warmup(iterations = 1, time = 2)
    @Measurement(iterations = 3, time = 1)
    public void step(ThroughputTrial trial, Samples counted) {
        counted.samples += trial.step();
    }

    /** One training from its first step to convergence. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @Warmup(iterations = 1)
    @Measurement(iterations = 1)
    public TrainingOutcome train(ConvergenceTrial trial) {
        return trial.train();
    }

    /** One learning-rate range test. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public RangeTestOutcome rangeTest(RangeTestTrial trial) {
        return trial.test();
    }
}
