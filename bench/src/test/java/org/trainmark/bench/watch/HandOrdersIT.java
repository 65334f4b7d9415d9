package org.trainmark.bench.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.watch.HandOrder.Kind;

class HandOrdersIT {

    @Test
    void areTakenOnceAndOnlyWhole(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("orders.txt");
        HandOrders given = new HandOrders(file);
        HandOrders taken = new HandOrders(file);

        assertThat(taken.fresh()).isEmpty();
        given.add(HandOrder.of(Kind.PAUSE));
        given.add(HandOrder.of(Kind.RATE, 0.5));
        Files.writeString(file, "go o", StandardOpenOption.APPEND);
        assertThat(taken.fresh()).containsExactly(HandOrder.of(Kind.PAUSE), HandOrder.of(Kind.RATE, 0.5));
        assertThat(taken.fresh()).isEmpty();
        Files.writeString(file, "n\n", StandardOpenOption.APPEND);
        assertThat(taken.fresh()).containsExactly(HandOrder.of(Kind.GO_ON));
    }

    @Test
    void areAnsweredByAStateThatIsReadAsItWasWritten(@TempDir Path directory) {
        Path file = directory.resolve("state.txt");
        WatchedState state = new WatchedState(12, 345, 6, 1e-5, true, 2, 7890, "no room, é");

        assertThat(WatchedState.read(file)).isEmpty();
        state.write(file);
        assertThat(WatchedState.read(file)).contains(state);
        assertThat(directory.toFile().list()).containsExactly("state.txt");
    }

    @Test
    void areAnsweredInTheSameDigitsWhereverTheUserIs(@TempDir Path directory) {
        Locale before = Locale.getDefault();
        Path file = directory.resolve("state.txt");
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            new WatchedState(12, 345, 6, 0.5, false, 2, 7890, "").write(file);
        } finally {
            Locale.setDefault(before);
        }

        assertThat(WatchedState.read(file))
                .hasValueSatisfying(state -> assertThat(state.steps()).isEqualTo(12));
    }
}
