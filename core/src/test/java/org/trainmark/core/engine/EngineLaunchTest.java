package org.trainmark.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.OptionalInt;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class EngineLaunchTest {

    @Test
    void isThereForEveryEngine() {
        List<String> engines = ServiceLoader.load(Engine.class).stream()
                .map(found -> found.get().id())
                .toList();

        assertThat(ServiceLoader.load(EngineLaunch.class))
                .extracting(EngineLaunch::engine)
                .containsExactlyElementsOf(engines);
    }

    @Test
    void givesTwoPoolsTheProcessorsAndOneThread() {
        Threads pools = Threads.AUTO.inTwoPools(8);

        assertThat(pools).isEqualTo(new Threads(OptionalInt.empty(), OptionalInt.of(8), OptionalInt.of(1)));
        assertThat(pools.poolVariables())
                .containsOnly(entry("OPENBLAS_NUM_THREADS", "8"), entry("OMP_NUM_THREADS", "1"));
        assertThat(pools.busyInPools()).isEqualTo(8);
    }

    @Test
    void givesTwoPoolsWhatIsAskedFor() {
        Threads asked = new Threads(OptionalInt.of(3), OptionalInt.of(2), OptionalInt.of(Threads.ALL));

        assertThat(asked.inTwoPools(8))
                .isEqualTo(new Threads(OptionalInt.empty(), OptionalInt.of(2), OptionalInt.of(8)));
    }

    @Test
    void anOptionIsUsuallyItsFirstValue() {
        EngineOption option = new EngineOption("step", "engine.step", List.of("plain", "fused"));

        assertThat(option.usual()).isEqualTo("plain");
        assertThat(option.flag("fused")).isEqualTo("-Dengine.step=fused");
        assertThatIllegalArgumentException().isThrownBy(() -> new EngineOption("step", "engine.step", List.of()));
    }
}
