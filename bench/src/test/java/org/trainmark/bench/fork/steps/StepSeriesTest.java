package org.trainmark.bench.fork.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.trainmark.results.StepWindow;

class StepSeriesTest {

    private static final long MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);

    private final StepSeries series = new StepSeries();

    private void add(int steps, long nanos) {
        for (int i = 0; i < steps; i++) {
            series.add(nanos);
        }
    }

    @Test
    void hasNoWindowUntilOneIsWhole() {
        add(9, MILLISECOND);

        assertThat(series.windows()).isEmpty();
    }

    @Test
    void givesTheMeanOfEachWindow() {
        add(5, 2 * MILLISECOND);
        add(10, MILLISECOND);
        add(1, MILLISECOND);

        assertThat(series.windows())
                .containsExactly(new StepWindow(5, 2.0 * MILLISECOND), new StepWindow(10, MILLISECOND));
    }

    @Test
    void givesALongStepAWindowOfItsOwn() {
        add(1, 50 * MILLISECOND);
        add(10, MILLISECOND);

        assertThat(series.windows().get(0)).isEqualTo(new StepWindow(1, 50.0 * MILLISECOND));
        assertThat(series.windows()).hasSize(2);
    }

    @Test
    void joinsWindowsRatherThanHaveMoreThanFit() {
        add(100_000, MILLISECOND);

        assertThat(series.windows()).hasSizeBetween(StepSeries.MOST / 2, StepSeries.MOST);
        assertThat(series.windows().stream().mapToLong(StepWindow::steps).sum()).isCloseTo(100_000, within(1000L));
        assertThat(series.windows())
                .allSatisfy(window -> assertThat(window.meanNanos()).isEqualTo((double) MILLISECOND));
    }
}
