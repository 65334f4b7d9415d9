package org.trainmark.core.engine.nd4j.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {

    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    @Test
    void takesAFewRowsThroughAllOperationsBeforeTheNext() {
        try (Crew crew = new Crew(1)) {
            Script script = new Script(crew, 5, 2);
            script.rows(share -> () -> done.add("first of " + rows(share, 5)));
            script.rows(share -> () -> done.add("second of " + rows(share, 5)));
            script.parameters(3, share -> () -> done.add("all"));
            script.run();
        }

        assertThat(done)
                .containsExactly(
                        "first of [0]",
                        "second of [0]",
                        "first of [1, 2]",
                        "second of [1, 2]",
                        "first of [3, 4]",
                        "second of [3, 4]",
                        "all");
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1, 7, 3", "2, 7, 2", "3, 2, 1", "3, 100, 7", "2, 8, 100"})
    void takesEachRowOnceHoweverManyAtOnce(int threads, int rows, int atOnce) {
        try (Crew crew = new Crew(threads)) {
            Script script = new Script(crew, rows, atOnce);
            script.rows(share -> () -> rows(share, rows).forEach(row -> done.add(Integer.toString(row))));
            script.run();
        }

        assertThat(done)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, rows).mapToObj(Integer::toString).toList());
    }

    private static List<Integer> rows(Share share, int rows) {
        return IntStream.range(share.from(rows), share.to(rows)).boxed().toList();
    }
}
