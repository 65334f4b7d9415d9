package org.trainmark.results.assertions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where an assertion on a run begins. These are plain methods that throw an {@link AssertionError}, for any test
 * framework or none:
 *
 * <pre>{@code
 * @Test
 * void trainsAsFastAsOnMain() {
 *     assertThatRun(Path.of("target/run"))
 *             .guarding("throughput", "5%")
 *             .isNotWorseThan(Path.of("baselines/main.jsonl"));
 * }
 * }</pre>
 */
public final class TrainmarkAssertions {

    private TrainmarkAssertions() {}

    /**
     * Begins an assertion on a run.
     *
     * @param run its directory, or the file of a baseline
     * @param more runs of the same code, if there are any
     */
    public static RunAssertion assertThatRun(Path run, Path... more) {
        return RunAssertion.of(places(run, more));
    }

    /**
     * Asserts that a run is not worse than another in what its suite guards.
     *
     * @param base the directory of a run, or the file of a baseline
     * @param run the same
     * @return the comparison in the words of {@code ./trainmark compare}
     * @throws AssertionError with these words if it is worse, or with the reason if the two cannot be compared
     */
    public static String assertNotWorse(Path base, Path run) {
        return assertThatRun(run).isNotWorseThan(base);
    }

    static List<Path> places(Path first, Path... more) {
        List<Path> places = new ArrayList<>(List.of(first));
        places.addAll(List.of(more));
        return places;
    }
}
