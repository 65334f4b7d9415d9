package org.trainmark.bench.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverridesTest {

    @Test
    void changesABaseSetting() {
        Suite suite = Suites.read(Suites.SMALL, "learning-rate=0.5", "measure.repetitions=9");

        assertThat(suite.cells().get(0).settings().texts()).containsEntry("learning-rate", "0.5");
        assertThat(suite.repetitions().count()).isEqualTo(9);
    }

    @Test
    void writesAShortFormOutToReachInsideIt() {
        Suite suite = Suites.read(Suites.SMALL, "data.validation=0.1", "optimizer.adam.beta1=0.5");

        assertThat(suite.cells().get(0).settings().texts())
                .containsEntry("data", "{set: digits, split-seed: 1, test: 0, validation: 0.1}")
                .containsEntry("optimizer", "{adam: {beta1: 0.5, beta2: 0.999, epsilon: 1e-8}}");
    }

    @Test
    void putsABaseSettingInPlaceOfItsAxes() {
        Suite suite = Suites.read(Suites.FULL, "learning-rate=0.3", "model={mlp: {hidden: [5]}}");

        assertThat(suite.grid().names()).containsExactly("optimizer");
        assertThat(suite.cells())
                .extracting(cell -> cell.settings().texts().get("learning-rate"))
                .containsOnly("0.3");
    }

    @Test
    void replacesAnAxisWhereItStandsAndAddsNewOnesAtTheEnd() {
        Suite suite = Suites.read(Suites.FULL, "axes.learning-rate=[0.3]", "axes.batch-size=[1, 2]");

        assertThat(suite.grid().names())
                .containsExactly("optimizer", "learning-rate", "model.mlp.hidden", "batch-size");
        assertThat(suite.cells()).hasSize(8);
    }

    @Test
    void refusesAChangeThatAnAxisWouldUndo() {
        assertThat(Suites.problems(Suites.FULL, "optimizer.sgd={}"))
                .containsExactly(
                        "--set optimizer.sgd: would do nothing, since 'optimizer' is an axis; set axes.optimizer");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    learning-rate | --set learning-rate: must have the form key=value
                    =5            | --set =5: must have the form key=value
                    a..b=5        | --set a..b: has an empty name between its dots
                    axes.=[5]     | --set axes.: has an empty name between its dots
                    seed=[        | --set seed: is not YAML: expected the node content, but found '<stream end>'
                    lr=1          | --set lr: unknown key 'lr'; write --set learning-rate=1
                    """)
    void refusesWhatIsNoChange(String change, String problem) {
        assertThat(Suites.problems(Suites.SMALL, change)).containsExactly(problem);
    }

    @Test
    void tellsProblemsOfTheFileBeforeThoseOfChanges() {
        assertThat(Suites.problems(Suites.SMALL + "sedd: 1\n", "batch-size=x", "loss=y"))
                .extracting(problem -> problem.substring(0, 14))
                .containsExactly("suite.yaml:8:1", "--set batch-si", "--set loss: lo");
    }
}
