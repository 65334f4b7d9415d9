package org.trainmark.bench.amt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuiteNamesTest {

    private static SuiteNames names(String one, String other) {
        String range = "{\"Name\": \"%s\", \"Values\": [\"a\"]}";
        String json = Requests.with(
                Requests.XGBOOST,
                "/HyperParameterTuningJobConfig/ParameterRanges/CategoricalParameterRanges",
                "[%s, %s]".formatted(range.formatted(one), range.formatted(other)));
        return SuiteNames.of(Requests.read(json).job());
    }

    @ParameterizedTest
    @CsvSource({
        "sub_sample, sub_sample",
        "n-estimators, n-estimators",
        "name, hp-name",
        "measure, hp-measure",
        "batch-size, batch-size",
        "seed, hp-seed",
        "settings-file, hp-settings-file",
        "adam.beta, adam-beta",
        "1st, hp-1st",
        "--x, hp-x",
        "a b/c, a-b-c"
    })
    void areSuchAsASettingMayHave(String theirs, String ours) {
        SuiteNames names = names(theirs, "other");
        assertThat(names.ours(theirs)).isEqualTo(ours);
        assertThat(names.hyperparameter(ours)).isEqualTo(theirs);
    }

    @ParameterizedTest
    @CsvSource({"a.b, a-b", "a.b, a/b", "name, hp-name"})
    void areNeverTheSameOfTwo(String one, String other) {
        SuiteNames names = names(one, other);
        assertThat(names.ours(one)).isNotEqualTo(names.ours(other));
        assertThat(names.hyperparameter(names.ours(one))).isEqualTo(one);
        assertThat(names.hyperparameter(names.ours(other))).isEqualTo(other);
    }

    @Test
    void theObjectiveIsTheMetricThatTrainingsAreComparedBy() {
        assertThat(names("a", "b").metrics()).containsEntry("validation:auc", "validation-accuracy");
        assertThat(SuiteNames.of(Requests.read(Requests.FULL).job()).metrics())
                .containsEntry("validation:rmse", "validation-loss")
                .containsEntry("train:loss", "training-loss")
                .doesNotContainKey("gradient:norm");
    }
}
