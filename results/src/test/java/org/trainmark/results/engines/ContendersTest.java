package org.trainmark.results.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.results.TrialBuilder.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CellKey;
import org.trainmark.results.TrialReport;

class ContendersTest {

    private static final Contenders CONTENDERS = new Contenders(
            Map.of(
                    "ours", new Contenders.Entry("ours", 2),
                    "one", new Contenders.Entry("theirs", 1),
                    "two", new Contenders.Entry("theirs", 2),
                    "four", new Contenders.Entry("theirs", 4)),
            "ours",
            List.of("theirs"),
            Optional.empty());

    private static TrialReport of(String profile, double throughput) {
        return trial("t")
                .cell(Map.of("profile", profile, "batch-size", "16"))
                .measured("throughput", throughput, "samples/s")
                .build();
    }

    private static Place place(int threads) {
        return new Place(of("ours", 1).cell().without("profile"), threads);
    }

    @Test
    void mayUseAsManyThreadsAsAPlaceHasOrFewer() {
        assertThat(CONTENDERS.threadCounts()).containsExactly(1, 2, 4);
        assertThat(CONTENDERS.choices("theirs", 1)).isEqualTo(1);
        assertThat(CONTENDERS.choices("theirs", 2)).isEqualTo(2);
        assertThat(CONTENDERS.choices("theirs", 4)).isEqualTo(3);
        assertThat(CONTENDERS.choices("ours", 1)).isZero();
    }

    @Test
    void enterEveryPlaceThatHasThreadsEnoughForThem() {
        Throughputs throughputs = new Throughputs(CONTENDERS, List.of(of("two", 10)));

        assertThat(throughputs.places()).containsExactlyInAnyOrder(place(2), place(4));
    }

    @Test
    void areReadAtTheProfileWithTheHighestMedianNotTheHighestValue() {
        Throughputs throughputs = new Throughputs(
                CONTENDERS,
                List.of(of("one", 5), of("one", 6), of("one", 99), of("two", 7), of("two", 8), of("two", 9)));

        assertThat(throughputs.best(place(2), "theirs")).contains(new Reading("two", List.of(7.0, 8.0, 9.0)));
        assertThat(throughputs.best(place(1), "theirs")).contains(new Reading("one", List.of(5.0, 6.0, 99.0)));
        assertThat(throughputs.best(place(1), "ours")).isEmpty();
        assertThat(throughputs.of(place(2), "theirs", "four")).isEmpty();
    }

    @Test
    void takeNoPartWithoutAThroughputOrAProfile() {
        TrialReport unmeasured = trial("t").cell(Map.of("profile", "ours")).build();
        TrialReport unnamed = trial("t").measured("throughput", 1, "samples/s").build();

        assertThat(new Throughputs(CONTENDERS, List.of(unmeasured, unnamed)).places())
                .isEmpty();
    }

    @Test
    void areReadAtTheProfileOfAWholeRunToo() {
        TrialReport trial = trial("t")
                .setting("profile", "ours")
                .measured("throughput", 3, "samples/s")
                .build();

        assertThat(new Throughputs(CONTENDERS, List.of(trial)).places()).hasSize(2);
    }

    @Test
    void standInOrderOfNumbersBeforeWords() {
        List<Place> places = new ArrayList<>();
        for (String batch : List.of("all", "128", "16", "128")) {
            places.add(new Place(
                    new CellKey(new TreeMap<>(), new TreeMap<>(Map.of("batch-size", batch))), 4 - places.size()));
        }

        assertThat(places.stream().sorted(Place.ORDER))
                .extracting(one -> one.cell().axes().get("batch-size") + " x " + one.threads())
                .containsExactly("16 x 2", "128 x 1", "128 x 3", "all x 4");
    }
}
