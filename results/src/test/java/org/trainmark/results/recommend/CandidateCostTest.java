package org.trainmark.results.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.trainmark.results.TrialBuilder.trial;
import static org.trainmark.results.recommend.CandidateTrials.TARGET;
import static org.trainmark.results.recommend.CandidateTrials.only;
import static org.trainmark.results.recommend.CandidateTrials.point;
import static org.trainmark.results.recommend.CandidateTrials.trials;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.results.TrialReport;

class CandidateCostTest {

    @ParameterizedTest
    @CsvSource({"cpu, 0.2", "gpu, 2"})
    void takesForCostTheTimeAtThePriceOfTheProfile(String profile, double cost) {
        // 20 s are 1 / 180 of an hour at 36 or 360.
        assertThat(only(Objective.COST, Optional.of(TARGET), trials(profile)).value())
                .hasValueCloseTo(cost, within(1e-12));
    }

    @Test
    void takesTheUsualPriceWhereNoProfileIsSaid() {
        List<TrialReport> trials =
                List.of(trial("a").curve(List.of(point(100, 0.95))).build());

        assertThat(only(Objective.COST, Optional.of(TARGET), trials).value()).hasValueCloseTo(1.0, within(1e-12));
    }

    @Test
    void takesThePriceOfAProfileOfTheWholeRun() {
        List<TrialReport> trials = List.of(trial("a")
                .setting("profile", "gpu")
                .curve(List.of(point(100, 0.95)))
                .build());

        assertThat(only(Objective.COST, Optional.of(TARGET), trials).value()).hasValueCloseTo(10.0, within(1e-12));
    }

    @Test
    void saysWhichPriceIsMissingAndHowToGiveIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> only(Objective.COST, Optional.of(TARGET), trials("tpu")))
                .withMessage("profile tpu has no price; give it with --price tpu=2.5/h");
    }

    @Test
    void needsNoPriceForAnythingElse() {
        assertThat(only(Objective.TIME, Optional.of(TARGET), trials("tpu")).value())
                .hasValue(20);
    }
}
