package org.trainmark.bench.search;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.trainmark.bench.search.function.KnownFunction;
import org.trainmark.bench.search.gaussian.Outlook;
import org.trainmark.bench.search.sampler.SamplerKind;

/**
 * What the next place of a search costs: a tree of Parzen estimators must take less than 50 ms after 1,000 places of
 * six settings, a Gaussian process less than 500 ms after 300, one thread each.
 */
@State(Scope.Thread)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ProposalBenchmark {

    /** Whether losses are all that there is, or every fourth trial failed and seconds and a limit count too. */
    @Param({"false", "true"})
    public boolean mixed;

    private Evidence many = Domains.evidence(Domains.cube(6), List.of());
    private Evidence some = many;
    private int number;

    @Setup
    public void measure() {
        many = evidence(1_000);
        some = evidence(300);
    }

    private Evidence evidence(int places) {
        SplittableRandom random = new SplittableRandom(1);
        return Domains.evidence(
                Domains.cube(6),
                IntStream.range(0, places)
                        .mapToObj(i -> observation(Domains.cube(6).place(random), i))
                        .toList());
    }

    private Observation observation(double[] place, int number) {
        double loss = KnownFunction.HARTMANN_6.regret(place);
        return mixed
                ? new Observation(
                        place,
                        new double[] {number % 4 == 0 ? Double.NaN : loss},
                        new double[] {place[0] + place[1] - 1},
                        1 + number % 3,
                        1 + 9 * place[2])
                : Domains.measured(place, loss);
    }

    @Benchmark
    public double[] tpe() {
        return SamplerKind.TPE.sampler().propose(many, ticket(many)).orElseThrow();
    }

    @Benchmark
    public double[] gaussianProcess() {
        return SamplerKind.GAUSSIAN_PROCESS
                .sampler()
                .propose(some, ticket(some))
                .orElseThrow();
    }

    /** Whether it is worth to go on. */
    @Benchmark
    public double outlook() {
        return new Outlook(some, number++).chanceOfBetter(0.01);
    }

    /** Each proposal has a ticket of its own, as in a search. */
    private Ticket ticket(Evidence evidence) {
        return new Ticket(1, evidence.observations().size() + number++);
    }
}
