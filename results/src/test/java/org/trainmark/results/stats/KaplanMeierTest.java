package org.trainmark.results.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.trainmark.results.stats.SurvivalStep.Confidence.LOG;
import static org.trainmark.results.stats.SurvivalStep.Confidence.LOG_LOG;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The expected values are from R's package survival 3.5: {@code survfit(Surv(time, status) ~ 1)}, and with
 * {@code conf.type = "log-log"}. What R has no value for is 0 below and infinite above.
 */
class KaplanMeierTest {

    private static final double NEVER = Double.POSITIVE_INFINITY;

    /** A table of times, each with a plus where the trial was last seen without the target. */
    private static KaplanMeier table(String times) {
        List<Sighting> sightings = new ArrayList<>();
        for (String time : times.split(" ", -1)) {
            boolean censored = time.endsWith("+");
            sightings.add(new Sighting(Double.parseDouble(time.replace("+", "")), !censored));
        }
        return KaplanMeier.of(sightings);
    }

    private static void agrees(String times, double median, Interval log, Interval logLog) {
        KaplanMeier table = table(times);
        assertThat(table.median().orElse(NEVER)).isEqualTo(median);
        assertThat(table.medianInterval(LOG, 0.95)).isEqualTo(log);
        assertThat(table.medianInterval(LOG_LOG, 0.95)).isEqualTo(logLog);
    }

    /** The leukemia trial of survival's {@code aml}, whose chemotherapy was maintained. */
    @Test
    void agreesWithROnTheMaintainedHalfOfAml() {
        agrees("9 13 13+ 18 23 28+ 31 34 45+ 48 161+", 31, new Interval(18, NEVER), new Interval(13, NEVER));
    }

    @Test
    void agreesWithROnTheOtherHalfOfAml() {
        agrees("5 5 8 8 12 16+ 23 27 30 33 43 45", 23, new Interval(8, NEVER), new Interval(5, 33));
    }

    @Test
    void agreesWithROnTheWholeOfAml() {
        agrees(
                "9 13 13+ 18 23 28+ 31 34 45+ 48 161+ 5 5 8 8 12 16+ 23 27 30 33 43 45",
                27,
                new Interval(18, 45),
                new Interval(13, 34));
    }

    @Test
    void agreesWithRWhereTimesTie() {
        agrees("3 3 5 5 5+ 7 8 8+ 9 12", 7, new Interval(5, NEVER), new Interval(3, NEVER));
    }

    @Test
    void agreesWithRWhereSoFewReachedItThatThereIsNoMedian() {
        agrees("2 4 6+ 6+ 6+ 6+ 6+ 6+", NEVER, new Interval(0, NEVER), new Interval(2, NEVER));
    }

    @Test
    void agreesWithRWhereAllReachedIt() {
        agrees("1 2 3 4 5", 3, new Interval(2, NEVER), new Interval(1, NEVER));
        agrees("1 2 3 4 5 6 7 8 9 10", 5.5, new Interval(3, NEVER), new Interval(1, 8));
    }

    @Test
    void agreesWithRWhereExactlyHalfHadReachedIt() {
        agrees("1 2 4 5+", 3, new Interval(1, NEVER), new Interval(1, NEVER));
        agrees("1 2 4 5 6 9+", 4.5, new Interval(2, NEVER), new Interval(1, NEVER));
    }

    /** {@code data.frame(time, n.risk, n.event, n.censor, surv, std.err)} of the maintained half of aml. */
    @Test
    void hasTheTableOfR() {
        List<SurvivalStep> steps = table("9 13 13+ 18 23 28+ 31 34 45+ 48 161+").steps();

        assertThat(steps.stream().map(SurvivalStep::time))
                .containsExactly(9.0, 13.0, 18.0, 23.0, 28.0, 31.0, 34.0, 45.0, 48.0, 161.0);
        assertThat(steps.stream().map(SurvivalStep::atRisk)).containsExactly(11, 10, 8, 7, 6, 5, 4, 3, 2, 1);
        assertThat(steps.stream().map(SurvivalStep::reached)).containsExactly(1, 1, 1, 1, 0, 1, 1, 0, 1, 0);
        assertThat(steps.stream().map(SurvivalStep::censored)).containsExactly(0, 1, 0, 0, 1, 0, 0, 1, 0, 1);
        double[] survival = {
            0.909090909091,
            0.818181818182,
            0.715909090909,
            0.613636363636,
            0.613636363636,
            0.490909090909,
            0.368181818182,
            0.368181818182,
            0.184090909091,
            0.184090909091
        };
        double[] error = {
            0.0953462589246,
            0.1421338109037,
            0.1950875779212,
            0.2487341690815,
            0.2487341690815,
            0.3344677665616,
            0.4418167269378,
            0.4418167269378,
            0.8337877548885,
            0.8337877548885
        };
        assertThat(steps.stream().mapToDouble(SurvivalStep::survival).toArray())
                .containsExactly(survival, within(1e-11));
        assertThat(steps.stream().mapToDouble(SurvivalStep::error).toArray()).containsExactly(error, within(1e-11));
    }

    @Test
    void doesNotMindTheOrderOfTrials() {
        assertThat(table("5 1 4+ 2 3")).isEqualTo(table("1 2 3 4+ 5"));
    }

    @Test
    void countsATrialThatWasWatchedToTheEnd() {
        KaplanMeier table = KaplanMeier.of(List.of(Sighting.reachedAt(1), Sighting.notWithin(9)));

        assertThat(table.median()).hasValue(1);
        assertThat(KaplanMeier.of(List.of(Sighting.notWithin(9))).median()).isEmpty();
    }

    @Test
    void hasNoStepsWithoutTrials() {
        KaplanMeier none = KaplanMeier.of(List.of());

        assertThat(none.steps()).isEmpty();
        assertThat(none.median()).isEmpty();
        assertThat(none.medianInterval(LOG, 0.95)).isEqualTo(new Interval(0, NEVER));
    }

    @Test
    void refusesTimesThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sighting(-1, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sighting(Double.NaN, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sighting(NEVER, true));
    }
}
