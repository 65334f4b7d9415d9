package org.trainmark.bench.cli.watch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.cli.Await;
import org.trainmark.bench.watch.HandOrder;
import org.trainmark.bench.watch.HandOrder.Kind;

class TypedOrdersTest {

    private static final HandOrder PAUSE = HandOrder.of(Kind.PAUSE);

    private final List<String> problems = new ArrayList<>();

    private static TypedBytes typed(String text) {
        return new TypedBytes(new ByteArrayInputStream(text.getBytes(US_ASCII)));
    }

    private static List<HandOrder> all(OrderSource source, boolean paused) {
        List<HandOrder> all = new ArrayList<>();
        Await.until("the end of what is typed", () -> {
            Optional<HandOrder> next = source.next(paused);
            next.ifPresent(all::add);
            return next.isEmpty() && source.isOver();
        });
        return all;
    }

    @Test
    void areKeysThatMeanTheOtherWhereATrainingWaits() {
        assertThat(all(new KeyOrders(typed(" n*/sbeq?")), false))
                .containsExactly(
                        PAUSE,
                        HandOrder.of(Kind.NEXT),
                        HandOrder.of(Kind.TIMES, 2),
                        HandOrder.of(Kind.TIMES, 0.5),
                        HandOrder.of(Kind.SAVE),
                        HandOrder.of(Kind.BRANCH),
                        HandOrder.of(Kind.END));
        assertThat(all(new KeyOrders(typed(" ")), true)).containsExactly(HandOrder.of(Kind.GO_ON));
    }

    @Test
    void areARateUpToEnter() {
        assertThat(all(new KeyOrders(typed("r0.07\u007f5\n ")), false))
                .containsExactly(HandOrder.of(Kind.RATE, 0.05), PAUSE);
    }

    @Test
    void areNoRateAfterEscapeNorOneThatIsNone() {
        KeyOrders keys = new KeyOrders(typed("r5\u001b rNaN\n"));

        assertThat(all(keys, false)).containsExactly(PAUSE);
        assertThat(keys.prompt()).isEqualTo("rate takes a number such as 0.5, but here is 'nan'");
    }

    @Test
    void areNothingThatAnArrowSends() {
        assertThat(all(new KeyOrders(typed("\u001b[B\u001b[A ")), false)).containsExactly(PAUSE);
    }

    @Test
    void showWhatIsBeingTyped() {
        KeyOrders keys = new KeyOrders(typed("r0.0"));

        assertThat(all(keys, false)).isEmpty();
        assertThat(keys.prompt()).endsWith(": 0.0");
    }

    @Test
    void areLinesOfWhichTheLastNeedNotEnd() {
        LineOrders lines = new LineOrders(typed("# slowly\n\npause\nfaster\nrate 0.5\r\ngo on"), problems::add);

        assertThat(all(lines, false)).containsExactly(PAUSE, HandOrder.of(Kind.RATE, 0.5), HandOrder.of(Kind.GO_ON));
        assertThat(problems).singleElement().asString().startsWith("'faster' is no order");
    }
}
