package org.trainmark.bench.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForkLogTest {

    @Test
    void endsBeforeTheAdviceOfJmh() {
        assertThat(ForkLog.tail("the cause\n\n# Run complete. Total time: 00:00:01\nREMEMBER: much\n"))
                .containsExactly("the cause");
    }

    @Test
    void keepsTheLastTwentyLinesThatHoldAnything() {
        String log =
                IntStream.rangeClosed(1, 25).mapToObj(line -> line + "\n \n").collect(Collectors.joining());

        List<String> tail = ForkLog.tail(log);

        assertThat(tail).hasSize(20).startsWith("6").endsWith("25");
    }

    @Test
    void isEmptyForAnEmptyLog() {
        assertThat(ForkLog.tail("")).isEmpty();
    }
}
