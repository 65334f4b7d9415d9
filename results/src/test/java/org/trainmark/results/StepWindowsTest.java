package org.trainmark.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepWindowsTest {

    @Test
    void areThoseThatTheyWereMadeOf() {
        List<StepWindow> windows = new ArrayList<>(List.of(new StepWindow(1, 0.1 + 0.2), new StepWindow(1L << 40, 3)));
        StepWindows made = StepWindows.of(windows);
        windows.clear();

        assertThat(made).containsExactly(new StepWindow(1, 0.1 + 0.2), new StepWindow(1L << 40, 3));
        assertThat(made).isEqualTo(List.of(new StepWindow(1, 0.1 + 0.2), new StepWindow(1L << 40, 3)));
        assertThat(StepWindows.of(made)).isSameAs(made);
    }
}
