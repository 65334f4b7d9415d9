package org.trainmark.bench.plan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.trainmark.bench.plan.GrowingLedger;
import org.trainmark.bench.plan.Next;
import org.trainmark.bench.plan.Results;
import org.trainmark.bench.search.Sampler;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Suites;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.Extent;
import org.trainmark.results.TrialReport;

/** Searches at random for the best throughput of a suite, and their courses. */
final class RandomSearch {

    static final int BUDGET = 30;

    /** Draws until a place is open. */
    static final Sampler RANDOM = (evidence, ticket) -> {
        SplittableRandom random = ticket.random();
        for (int i = 0; i < 1000; i++) {
            double[] place = evidence.domain()
                    .place(random.doubles(evidence.domain().size()).toArray());
            boolean closed = evidence.observations().stream().anyMatch(seen -> Arrays.equals(seen.place(), place))
                    || evidence.refused().stream().anyMatch(refused -> Arrays.equals(refused, place))
                    || evidence.pending().stream().anyMatch(pending -> Arrays.equals(pending, place));
            if (!closed) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    };

    static final String SPACE = """
              learning-rate: {from: 1e-4, to: 1, scale: log}
              batch-size: {from: 16, to: 512, scale: log, factor: 2}
            """;

    private RandomSearch() {}

    static Suite suite(String space, String more) {
        return Suites.read("""
                name: tuned
                data: digits
                model: mlp
                optimizer: adam
                learning-rate: 0.001
                batch-size: 64
                measure: {repetitions: 2, disturbed-repeats: 1, throughput: {warmup: 0s, measure: 500ms}}
                search:
                  objective: {maximize: throughput}
                  by: random
                  budget: {trials: %d}
                  space:
                %s%s
                """.formatted(BUDGET, space.indent(4), more));
    }

    /** The best learning rate is 0.01, whatever the batch; a seed changes little. */
    static double throughput(Trial trial) {
        double rate = Double.parseDouble(trial.cell().values().getOrDefault("learning-rate", "1"));
        return 1e4 / (1 + Math.abs(Math.log10(rate / 0.01))) * (1 + 0.01 * trial.repetition());
    }

    static TrialReport result(Next.Run run, int order, ToDoubleFunction<Trial> value) {
        return Results.measured(run.trial(), run.origin(), order, value.applyAsDouble(run.trial()));
    }

    /** Runs a plan to its end. */
    static List<TrialReport> course(SearchPlan plan, List<TrialReport> before, ToDoubleFunction<Trial> value) {
        GrowingLedger ledger = new GrowingLedger(before, trial -> "");
        List<TrialReport> course = new ArrayList<>(before);
        Next next = plan.next(ledger);
        while (next instanceof Next.Run run) {
            ledger.start(run.trial());
            TrialReport result = result(run, course.size(), value);
            course.add(result);
            ledger.end(result);
            next = plan.next(ledger);
        }
        assertThat(next).isInstanceOf(Next.Done.class);
        assertThat(plan.extent(ledger)).isEqualTo(new Extent(course.size(), false));
        return course;
    }

    static List<String> ids(List<TrialReport> course) {
        return course.stream()
                .map(result -> result.id() + " " + result.key().origin())
                .toList();
    }
}
