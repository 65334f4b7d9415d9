package org.trainmark.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.profile.Profile;
import org.trainmark.core.engine.DeviceId;
import org.trainmark.core.engine.Threads;
import org.trainmark.results.engines.Contenders;
import org.trainmark.results.engines.Contenders.Entry;

class SuiteContendersTest {

    private static final List<Profile> PROFILES = List.of(
            profile("products-2x1", "products", 2, 1),
            profile("left-2x2", "left", 2, 2),
            profile("nd4j-1x1", "nd4j", 1, 1),
            profile("nd4j-1x2", "nd4j", 1, 2),
            profile("nd4j-1x1", "nd4j", 1, 1),
            profile("right-1", "right", 1, 1));

    private static Profile profile(String name, String engine, int blas, int openmp) {
        Threads threads = new Threads(OptionalInt.empty(), OptionalInt.of(blas), OptionalInt.of(openmp));
        return new Profile(
                name,
                engine,
                DeviceId.CPU,
                Optional.empty(),
                threads,
                new TreeMap<>(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new TreeMap<>());
    }

    @Test
    void areTheEnginesWithWhatTheirProfilesKeepBusy() {
        Contenders contenders = SuiteContenders.of(PROFILES, 4).orElseThrow();

        assertThat(contenders.entries())
                .containsOnly(
                        entry("products-2x1", new Entry("products", 2)),
                        entry("left-2x2", new Entry("left", 2)),
                        entry("nd4j-1x1", new Entry("nd4j", 1)),
                        entry("nd4j-1x2", new Entry("nd4j", 2)),
                        entry("right-1", new Entry("right", 1)));
    }

    @Test
    void haveEveryEngineForARivalThatIsNeitherReferenceNorLimit() {
        Contenders contenders = SuiteContenders.of(PROFILES, 4).orElseThrow();

        assertThat(contenders.reference()).isEqualTo("nd4j");
        assertThat(contenders.rivals()).containsExactly("left", "right");
        assertThat(contenders.limit()).contains("products");
    }

    @Test
    void needNoLimitAndNoRival() {
        Contenders contenders =
                SuiteContenders.of(List.of(profile("a", "nd4j", 1, 1)), 4).orElseThrow();

        assertThat(contenders.rivals()).isEmpty();
        assertThat(contenders.limit()).isEmpty();
    }

    @Test
    void areNoneWithoutTheReference() {
        assertThat(SuiteContenders.of(List.of(profile("a", "left", 1, 1)), 4)).isEmpty();
    }
}
