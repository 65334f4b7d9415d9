package org.trainmark.bench.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchProblemsTest {

    private static String suite(String search) {
        return """
                name: tuned
                data: digits
                model: mlp
                optimizer: sgd
                learning-rate: 0.001
                batch-size: 64
                measure: {repetitions: 2, throughput: {warmup: 0s, measure: 500ms}}
                search:
                """ + search.indent(2);
    }

    private static String search(String space) {
        return suite("objective: {maximize: throughput}\nspace:\n" + space.indent(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{from: 1, to: 0.1}|learning-rate is empty: from, 1, must be below to, 0.1",
                "{from: 0.1, to: 0.1}|learning-rate is empty: from, 0.1, must be below to, 0.1",
                "{from: 0, to: 1, scale: log}|learning-rate is on a log scale, which has no place for 0 and less;"
                        + " start above 0, as from: 1e-4",
                "{from: 0.9, to: 1, scale: reverse-log}|learning-rate is on a reverse-log scale, which has no place for 1 and"
                        + " more; end below 1, as to: 0.999",
                "{from: 0.1, to: 1, step: 0.4}|learning-rate step 0.4 does not lead from 0.1 to 1; the last that it"
                        + " leads to is 0.9",
                "{from: 0.001, to: 0.5, scale: log, factor: 10}|learning-rate factor 10 does not lead from 0.001 to"
                        + " 0.5; the last that it leads to is 0.1",
                "{from: 0.1, to: 1, factor: 10}|learning-rate has a factor on a linear scale; write scale: log, or a"
                        + " step",
                "{from: 0.1, to: 1, step: 0.1, factor: 2, scale: log}|learning-rate has both step and factor; keep one",
                "{from: 0.1, to: 1, step: 0}|learning-rate step must be above 0, but is 0",
                "{from: 0.1, to: 1, step: 1e-9}|learning-rate has more than 1000 values; leave the step out for a"
                        + " continuum",
                "{from: 0.1}|'to' is missing in 'learning-rate'",
                "{from: 0.1, to: 1, scale: cubic}|scale must be one of linear, log, reverse-log, but is 'cubic'",
                "[]|axis 'learning-rate' has no values",
                "0.1|axis 'learning-rate' must be a list of values, as [0.1]"
            })
    void namesWhatIsWrongWithARange(String range, String message) {
        assertThat(messages(search("learning-rate: " + range))).contains(message);
    }

    @Test
    void aWholeSettingTakesWholeNumbers() {
        assertThat(messages(search("batch-size: {from: 16, to: 32.5}")))
                .containsExactly("batch-size takes whole numbers, and 32.5 is none");
    }

    @Test
    void aPartOfAChoiceThatIsNeverMadeIsNamed() {
        assertThat(messages(search("optimizer.momentum.decay: {from: 0.8, to: 0.999, scale: reverse-log}")))
                .containsExactly(
                        "'optimizer.momentum.decay' exists under no optimizer of this suite: none is momentum");
    }

    @Test
    void anObjectiveMustBeMeasured() {
        assertThat(messages(suite("objective: {minimize: time-to-target}\nspace: {learning-rate: [0.1, 0.01]}")))
                .containsExactly("time-to-target is not measured; it needs convergence with target-accuracy or"
                        + " target-loss in 'measure'");
    }

    @Test
    void anObjectiveHasOneWay() {
        assertThat(messages(suite("objective: {minimize: throughput}\nspace: {learning-rate: [0.1, 0.01]}")))
                .containsExactly("minimize is the wrong way round for throughput; write maximize: throughput");
    }

    @Test
    void aStartPointMustBeInside() {
        assertThat(messages(search("learning-rate: [0.1, 0.01]") + "  start-with: [{learning-rate: 0.5}]\n"))
                .containsExactly("the point {learning-rate=0.5} is not in the space: give each of its parts a value"
                        + " that it may have");
    }

    @Test
    void allIsToldAtOnceWithItsPlace() {
        String text = suite("""
                objective: {minimize: speed}
                by: bayes
                budget: {trials: 0}
                subject-to: {peak-resident: much}
                space:
                  learning-rate: {from: 1, to: 0.1}
                  batch-sizes: [16]
                """);
        assertThat(Suites.problems(text).stream().map(problem -> problem.split(":", -1)[1]))
                .containsExactly("9", "10", "11", "12", "14", "15");
    }

    @Test
    void valuesThatDoNotFitEachOtherAreNoProblem() {
        assertThat(Suites.read(search(
                                "micro-batch-size: [8, 64]\nbatch-size: {from: 16, to: 512, scale: log, factor: 2}"))
                        .search())
                .isPresent();
    }

    @Test
    void aValueThatFitsNothingIsOne() {
        assertThat(messages(search("batch-size: {from: 16, to: 1000000, scale: log}")))
                .anySatisfy(message -> assertThat(message).contains("is larger than the"));
    }

    private static List<String> messages(String text) {
        return Suites.problems(text).stream()
                .map(problem -> problem.replaceFirst("^[^ ]*: ", ""))
                .toList();
    }
}
