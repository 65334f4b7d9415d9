package org.trainmark.results.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trainmark.results.search.SearchTrials.SETTINGS;
import static org.trainmark.results.search.SearchTrials.THROUGHPUT;
import static org.trainmark.results.search.SearchTrials.point;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CellKey;
import org.trainmark.results.stats.Interval;
import org.trainmark.results.summary.SampleRun;

class SearchSummaryTest {

    private static Search search(SearchSettings settings, SearchedPoint... points) {
        List<SearchedPoint> all = List.of(points);
        return new Search(
                "", settings, Optional.empty(), all, List.of(SearchedPart.among(all, "learning-rate", settings)));
    }

    @Test
    void saysWhyAPointIsNoneToChoose() {
        SearchSettings limited = new SearchSettings(
                "sobol",
                List.of(THROUGHPUT),
                List.of(new Limit(THROUGHPUT, 15)),
                SETTINGS.scales(),
                2,
                3,
                SETTINGS.choices(),
                Optional.empty());
        SearchedPoint slow = point("0.1", 0, 0, 10);
        SearchedPoint failed = point("0.2", 1, 0, Double.NaN);
        SearchedPoint good = point("0.3", 2, 0, 20);
        Search search = search(limited, slow, failed, good);

        assertThat(search.faults(slow)).extracting(Fault::text).containsExactly("throughput at least 15.0, but 10.0");
        assertThat(search.faults(failed)).extracting(Fault::text).containsExactly("diverged: the loss became NaN");
        assertThat(search.eligible()).containsExactly(good);
        assertThat(search.ownBest()).contains(good);
    }

    @Test
    void measuresTheWinnerByTrialsThatChoseNothing() {
        SearchedPoint winner = point("0.1", 0, 0, 2000, 2000, 1000, 1010, 1020, 900, 910, 920);
        Search search = search(SETTINGS, winner, point("0.2", 1, 0, 1000, 1000, 800, 810, 820));

        WinnerValue value = search.winnerValue().orElseThrow();

        double mean = -(Math.log(900) + Math.log(910) + Math.log(920)) / 3;
        assertThat(value.winner()).isEqualTo(winner);
        assertThat(value.loss().value()).isCloseTo(mean, within(1e-12));
        assertThat(value.overstated()).isCloseTo(Math.log(2000) + mean, within(1e-12));
        // Three samples of three give six degrees of freedom: 2.447, where two would be 4.303.
        double half = width(value.loss().interval().orElseThrow()) / 2;
        assertThat(half).isCloseTo(2.447 * 0.0109 / Math.sqrt(3), within(0.001));
    }

    private static double width(Interval interval) {
        return interval.high() - interval.low();
    }

    @Test
    void hasNoWinnerValueIfOneOfItsTrialsFailed() {
        Search search = search(SETTINGS, point("0.1", 0, 0, 20, 20, 10, 10, 10, 10, Double.NaN, 10));

        assertThat(search.winnerValue()).isEmpty();
    }

    @Test
    void findsTheFrontOfSeveralObjectives() {
        Quantity seconds = Quantity.named("duration").orElseThrow();
        SearchSettings both = new SearchSettings(
                "sobol",
                List.of(THROUGHPUT, seconds),
                List.of(),
                SETTINGS.scales(),
                2,
                3,
                SETTINGS.choices(),
                Optional.empty());
        SearchedPoint fast = point("0.1", 0, 0, 20);
        SearchedPoint equal = point("0.2", 1, 0, 20);

        // All trials take as long, so only throughput tells.
        assertThat(search(both, fast, equal, point("0.3", 2, 0, 10)).front()).containsExactly(fast, equal);
    }

    @Test
    void placesPointsOnTheScalesOfTheirParts() {
        List<SearchedPoint> points = List.of(point("0.001", 0, 0, 1), point("0.1", 1, 0, 1), point("0.01", 2, 0, 1));
        SearchedPart rate = SearchedPart.among(points, "learning-rate", SETTINGS);

        assertThat(rate.values()).containsExactly("0.001", "0.01", "0.1");
        assertThat(rate.unit("0.01")).isCloseTo(0.5, within(1e-12));
        assertThat(new SearchedPart("decay", "reverse-log", List.of("0.9", "0.999")).unit("0.99"))
                .isCloseTo(0.5, within(1e-12));
        assertThat(new SearchedPart("optimizer", "log", List.of("sgd", "adam")).isList())
                .isTrue();
        assertThat(rate.unit(new SearchedPoint(
                        new CellKey(new TreeMap<>(), new TreeMap<>(Map.of())),
                        points.get(0).trials())))
                .isNaN();
    }

    @Test
    void holdsOneSearchForEachCombinationOfTheAxesBeside() {
        SearchSummary summary = SearchSummary.of(SearchRun.forEachOptimizer(20)).orElseThrow();

        assertThat(summary.searches())
                .extracting(Search::label)
                .containsExactly("optimizer sgd", "optimizer momentum 0.9", "optimizer adam");
        assertThat(summary.searches())
                .allSatisfy(search -> assertThat(search.points()).hasSize(20));
        assertThat(summary.searches().get(0).parts())
                .extracting(SearchedPart::name)
                .containsExactly("batch-size", "learning-rate");
        assertThat(summary.searches().get(1).parts())
                .extracting(SearchedPart::name)
                .contains("optimizer.momentum.decay");
        assertThat(summary.winners())
                .hasSize(2)
                .allSatisfy(lead -> assertThat(lead.lead()).isGreaterThanOrEqualTo(0));
    }

    @Test
    void isNothingOfARunThatIsNoSearch() {
        assertThat(SearchSummary.of(SampleRun.withTarget())).isEmpty();
    }

    @Test
    void knowsWhatMattersToEachQuantity() {
        Search search =
                SearchSummary.of(SearchRun.overAll(60)).orElseThrow().searches().get(0);

        List<PartImportance> all = PartImportance.of(search);

        assertThat(all).extracting(one -> one.quantity().name()).contains("time-to-target", "peak-resident");
        PartImportance memory = all.stream()
                .filter(one -> one.quantity().equals(SearchTrials.MEMORY))
                .findFirst()
                .orElseThrow();
        assertThat(memory.importance().parts())
                .filteredOn(share -> share.value() > 0.8)
                .extracting(share -> share.name())
                .containsExactly("batch-size");
    }

    @Test
    void findsWhatMattersAmongTheBetterHalf() {
        Search search =
                SearchSummary.of(SearchRun.overAll(60)).orElseThrow().searches().get(0);

        PartImportance half = PartImportance.ofBestHalf(search).orElseThrow();

        assertThat(half.points()).isEqualTo((search.eligible().size() + 1) / 2);
        SearchedPart rate = half.parts().stream()
                .filter(part -> part.name().equals("learning-rate"))
                .findFirst()
                .orElseThrow();
        // No further than the good ones reach.
        assertThat(Double.parseDouble(rate.values().get(0))).isGreaterThan(1e-4);
    }

    @Test
    void keepsTheOrderOfTheSuitesLists() {
        List<SearchedPoint> points = List.of(point("[128]", 0, 0, 1), point("[32]", 1, 0, 1), point("[64]", 2, 0, 1));
        SearchSettings listed = new SearchSettings(
                "sobol",
                List.of(THROUGHPUT),
                List.of(),
                new TreeMap<>(Map.of("learning-rate", "list")),
                2,
                3,
                new TreeMap<>(Map.of("learning-rate", List.of("[32]", "[64]", "[128]"))),
                Optional.empty());

        assertThat(SearchedPart.among(points, "learning-rate", listed).values())
                .containsExactly("[32]", "[64]", "[128]");
    }

    @Test
    void countsFaultsByKind() {
        Search search = search(
                SETTINGS,
                point("0.1", 0, 0, Double.NaN),
                point("0.2", 1, 0, 20),
                point("0.3", 2, 0, Double.NaN, Double.NaN));

        assertThat(Fault.byKind(search)).hasSize(1);
        assertThat(Fault.byKind(search).get("diverged"))
                .extracting(SearchedPoint::ticket)
                .containsExactly(0, 2);
    }

    @Test
    void tellsOfPointsByFreshTrialsWhereThereAreAny() {
        SearchedPoint fresh = point("0.1", 0, 0, 2000, 2000, 1000, 1000, 1000);
        SearchedPoint other = point("0.2", 1, 0, 500, 550);
        Search search = search(SETTINGS, fresh, other);
        PointEstimates estimates = new PointEstimates(search);

        assertThat(estimates.isFresh(fresh)).isTrue();
        assertThat(estimates.of(fresh, THROUGHPUT).orElseThrow().value())
                .isCloseTo(THROUGHPUT.loss(1000), within(1e-12));
        assertThat(estimates.isFresh(other)).isFalse();
        // 1 + 2 + 1 degrees of freedom are pooled.
        double deviation = Math.log(1.1) / Math.sqrt(2) / 2;
        assertThat(width(
                        estimates.of(other, THROUGHPUT).orElseThrow().interval().orElseThrow()))
                .isCloseTo(2 * 2.776 * deviation / Math.sqrt(2), within(1e-3));
    }
}
