package org.trainmark.bench.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.bench.suite.early.EndEarly;

/** What a suite says of trainings that end early. */
class EndEarlyProblemsTest {

    private static final String GRID = """
            name: ended
            data: {set: digits, validation: 0.2}
            model: mlp
            optimizer: sgd
            learning-rate: 0.001
            batch-size: 64
            """;
    private static final String TRAINS = "measure: {convergence: {max-epochs: 9, evaluate-every: 0.5}}\n";

    private static final String BOTH =
            "measure: {throughput: {warmup: 0s, measure: 1s}, convergence: {max-epochs: 9}}\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "median|{median: {by: epochs, share: 0.5, start: 1, warm-up: 0}}",
                "{median-amt: {start: 5, warm-up: 2, by: seconds}}"
                        + "|{median-amt: {by: seconds, share: 0.5, start: 5, warm-up: 2}}",
                "{median-optuna: {share: 25%}}|{median-optuna: {by: epochs, share: 0.25, start: 5, warm-up: 0}}",
                "asha-optuna|{asha-optuna: {by: epochs, factor: 4, first: 1}}",
                "{asha-syne-tune: {first: 0.5, factor: 2}}|{asha-syne-tune: {by: epochs, factor: 2, first: 0.5}}",
                "{asha: {factor: 4}}|{asha: {by: epochs, factor: 4, first: 1}}",
                "hyperband|{hyperband: {by: epochs, factor: 3, first: 1}}",
                "{halving: {factor: 2}}|{halving: {by: epochs, factor: 2, first: 1}}",
                "{forecast: {level: 1%}}|{forecast: {by: epochs, level: 0.01, margin: 0}}"
            })
    void isReadAndWrittenInFull(String written, String full) {
        EndEarly read = Suites.read(GRID + TRAINS + "end-early: " + written + "\n")
                .endEarly()
                .orElseThrow();
        EndEarly again = Suites.read(GRID + TRAINS + "end-early: " + full + "\n")
                .endEarly()
                .orElseThrow();

        assertThat(read.text()).isEqualTo(full);
        assertThat(again).isEqualTo(read);
    }

    @Test
    void isAmongTheSettingsOfARun() {
        assertThat(Suites.read(GRID + TRAINS + "end-early: forecast\n").settings())
                .containsEntry("end-early", "{forecast: {by: epochs, level: 0.05, margin: 0}}");
        assertThat(Suites.read(GRID + TRAINS).settings()).doesNotContainKey("end-early");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "median|trainings that fall behind end early, by {median: {by: epochs, share: 0.5, start: 1, warm-up: 0}}",
                "asha|trainings pause at epoch 1, epoch 3; of those at a place 1 of 3 goes on",
                "{asha: {by: seconds, first: 2}}|trainings pause from 2 s on, and 3 times as far each time; of those at a place"
                        + " 1 of 3 goes on",
                "halving|of each 9 trainings all pause at epoch 1, epoch 3; once all have come to a place, 1 of 3 goes on",
                "hyperband|in turn trainings pause: 9 from epoch 1 on, 5 from epoch 3 on, 3 that never do; of those at a place"
                        + " 1 of 3 goes on"
            })
    void isOutlined(String written, String sentence) {
        assertThat(Suites.read(GRID + TRAINS + "end-early: " + written + "\n").endEarlySentence())
                .contains(sentence);
    }

    @Test
    void needsTrainingsToCompare() {
        assertThat(messages(GRID + "measure: {throughput: {warmup: 0s, measure: 1s}}\nend-early: median\n"))
                .containsExactly("end-early compares trainings, but 'measure' has no convergence; add that");
    }

    @Test
    void foretellsNothingOfTrainingsThatEndAtTheirTarget() {
        String target = "measure: {convergence: {target-accuracy: 0.9, max-epochs: 9%s}}\nend-early: forecast\n";

        assertThat(messages(GRID + target.formatted("")))
                .containsExactly(
                        "end-early: forecast foretells how good trainings end, and these end at their target; set"
                                + " stop-at-target: false, or take asha");
        assertThat(Suites.read(GRID + target.formatted(", stop-at-target: false"))
                        .endEarly())
                .isPresent();
    }

    @Test
    void belongsToTheSearchWhereThereIsOne() {
        String search = "search: {objective: {minimize: final-loss}, space: {learning-rate: [0.1, 0.01]}%s}\n";

        assertThat(messages(GRID + TRAINS + search.formatted("") + "end-early: median\n"))
                .containsExactly("end-early is the search's here; put it into 'search'");
        assertThat(Suites.read(GRID + TRAINS + search.formatted(", end-early: median"))
                        .endEarly())
                .isPresent();
    }

    @Test
    void isTheAdvisedRuleWhereNoneIsNamed() {
        String target = "measure: {convergence: {target-accuracy: 0.9, max-epochs: 9}}\n";

        assertThat(Suites.read(GRID + TRAINS + "end-early: true\n").settings())
                .containsEntry("end-early", "{forecast: {by: epochs, level: 0.05, margin: 0}}");
        assertThat(Suites.read(GRID + target + "end-early: true\n").settings())
                .containsEntry("end-early", "{median-amt: {by: epochs, share: 0.5, start: 1, warm-up: 0}}");
        assertThat(messages(GRID + TRAINS + "end-early: false\n"))
                .containsExactly("end-early must be true or a rule; leave it out to let all go on");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{maximize: throughput}|median|end-early ends trainings that learn less well than others, and this search is"
                        + " for throughput; leave it out",
                "[{minimize: final-loss}, {maximize: throughput}]|asha|of several objectives asha and hyperband know"
                        + " how trainings learn alone, and not throughput; take median-amt or forecast",
                "{minimize: final-loss}|halving|halving waits for whole brackets, and a search proposes as it learns; take asha"
                        + " or hyperband",
                "[{minimize: final-loss}, {minimize: peak-resident}]|median|end-early needs to know before a training how good"
                        + " its trial is in peak-resident, which is known at its end alone; leave one of the two out"
            })
    void endsNoTrainingForWhatIsNotAllThatIsLookedFor(String objectives, String rule, String message) {
        assertThat(messages(GRID + BOTH + search(objectives, rule))).containsExactly(message);
    }

    @Test
    void comparesInSeveralObjectivesThatAreKnownByThen() {
        String both = "[{minimize: final-loss}, {maximize: throughput}]";

        assertThat(Suites.read(GRID + BOTH + search(both, "median")).endEarly()).isPresent();
        assertThat(messages(GRID + TRAINS + search("[{minimize: final-loss}, {minimize: duration}]", "median")))
                .isNotEmpty();
    }

    private static String search(String objectives, String rule) {
        return "search: {objective: %s, space: {learning-rate: [0.1, 0.01]}, end-early: %s}\n"
                .formatted(objectives, rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{median: {share: 1}}|share must be above 0 and below 1, but is 1",
                "{median: {start: 0}}|start must be a whole number from 1 to 2147483647, but is 0",
                "{asha-optuna: {factor: 1}}|factor must be a whole number from 2 to 1000, but is 1",
                "{asha-optuna: {first: 0}}|first must be greater than 0, but is 0",
                "{hyperband: {by: seconds}}|hyperband needs to know how far a whole training goes; write by: epochs",
                "{median: {by: minutes}}|by must be one of epochs, seconds, but is 'minutes'"
            })
    void namesWhatIsWrong(String written, String message) {
        assertThat(messages(GRID + TRAINS + "end-early: " + written + "\n")).containsExactly(message);
    }

    @Test
    void namesTheRulesThereAre() {
        assertThat(messages(GRID + TRAINS + "end-early: mediam\n"))
                .singleElement()
                .asString()
                .contains(
                        "asha, asha-optuna, asha-syne-tune, forecast, halving, hyperband, median, median-amt, median-optuna");
    }

    private static List<String> messages(String text) {
        return Suites.problems(text).stream()
                .map(problem -> problem.replaceFirst("^[^ ]*: ", ""))
                .toList();
    }
}
