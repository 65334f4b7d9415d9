package org.trainmark.results.assertions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.trainmark.results.assertions.TrainmarkAssertions.assertNotWorse;
import static org.trainmark.results.assertions.TrainmarkAssertions.assertThatRun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Filter;
import java.util.logging.Logger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunAssertionIT {

    private final Path directory;
    private final WrittenRun runs;
    private final Path before;

    RunAssertionIT(@TempDir Path directory) {
        this.directory = directory;
        runs = WrittenRun.in(directory);
        before = runs.of("before", 6, 1000);
    }

    private static ThrowableAssertAlternative<AssertionError> assertFails(ThrowingCallable assertion) {
        return assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(assertion)
                .withNoCause();
    }

    /** Returns what is told to the loggers of the JDK meanwhile. */
    private static String said(Runnable assertion) {
        Logger logger = Logger.getLogger(RunAssertion.class.getName());
        StringBuilder said = new StringBuilder();
        Filter filter = entry -> {
            said.append(entry.getMessage());
            return false;
        };
        logger.setFilter(filter);
        try {
            assertion.run();
        } finally {
            logger.setFilter(null);
        }
        return said.toString();
    }

    @Test
    void passesWithTheWordsOfTheComparison() {
        assertThat(assertNotWorse(before, runs.of("after", 6, 1000)))
                .startsWith(
                        "%s (base) against %s (candidate)\nSame: all".formatted(before, directory.resolve("after")));
        assertThat(assertNotWorse(before, runs.of("faster", 6, 1500))).contains("Better: 1 of");
    }

    @Test
    void failsWithTheWordsOfTheComparison() {
        Path after = runs.of("after", 6, 900);

        assertFails(() -> assertNotWorse(before, after))
                .withMessageContaining("%s (base) against %s (candidate)".formatted(before, after))
                .withMessageContaining("Regression: 1 of")
                .withMessageContaining("Samples/s  -10.0 [-10.1, -9.9] %  slower");
    }

    @Test
    void guardsWhatIsNamed() {
        Path after = runs.of("after", 6, 900);

        assertThat(assertThatRun(after).guarding("throughput", "20%").isNotWorseThan(before))
                .contains("Same: ");
        assertThat(assertThatRun(after).guarding("peak-resident", "0.1").isNotWorseThan(before))
                .contains("Samples/s (not guarded)");
        assertFails(() -> assertThatRun(after)
                        .guarding("peak-resident", "10%")
                        .guarding("throughput", "5%")
                        .isNotWorseThan(before))
                .withMessageContaining("slower");
    }

    @Test
    void refusesMarginsAndMetricsThatThereAreNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThatRun(before).guarding("throughput", "2 %%"))
                .withMessageContaining("a margin must be");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThatRun(before).guarding("speed", "2%").isNotWorseThan(before))
                .withMessageContaining("there is no metric 'speed'");
    }

    @Test
    void takesBaselinesAndSeveralRunsOfASide() {
        Path other = runs.of("other", 6, 1001);
        Path baseline = WrittenRun.baseline(directory.resolve("main.jsonl"), before, other);
        Path one = runs.of("one", 6, 500);
        Path two = runs.of("two", 6, 501);

        assertFails(() -> assertThatRun(one, two).isNotWorseThan(baseline))
                .withMessageContaining("A run is the unit: 2 of the base and 2 of the candidate.");
        assertFails(() -> assertThatRun(one, two).isNotWorseThan(before, other))
                .withMessageContaining("A run is the unit: 2 of the base and 2 of the candidate.");
    }

    @Test
    void comparesTwoValuesInOneRun() {
        Path inTurn = runs.ofProfiles("in-turn", 6, 1000, 900);

        assertThat(assertThatRun(inTurn).isNotWorseAt("profile", "after", "before"))
                .contains("Better: ");
        assertFails(() -> assertThatRun(inTurn).isNotWorseAt("profile", "before", "after"))
                .withMessageContaining("before (base) against after (candidate)")
                .withMessageContaining("slower");
        assertFails(() -> assertThatRun(inTurn).isNotWorseAt("profile", "before", "later"))
                .withMessageContaining("no trial has profile later; the run has [after, before]");
    }

    @Test
    void saysWhatCannotBeToldAndFailsForItOnlyIfStrict() {
        Path few = runs.of("few", 2, 900);

        String words = said(() -> assertThat(assertNotWorse(before, few)).contains("Cannot tell: "));
        assertThat(words).contains("Cannot tell: ");
        assertFails(() -> assertThatRun(few).strictly().isNotWorseThan(before)).withMessageContaining("Cannot tell: ");
    }

    @Test
    void saysWhyRunsCannotBeCompared() {
        Path otherSuite = runs.setting("batch-size", "32").of("suite", 6, 1000);

        assertFails(() -> assertNotWorse(before, otherSuite))
                .withMessage("these cannot be compared:\n  the suites differ in batch-size: 64 -> 32");
    }

    @Test
    void comparesAcrossMachinesIfToldTo() {
        Path elsewhere = runs.on("another processor").of("elsewhere", 6, 900);

        assertFails(() -> assertNotWorse(before, elsewhere))
                .withMessageContaining("the machines differ: cpu: some processor -> another processor")
                .withMessageContaining("here --across-machines is the method acrossMachines()");
        assertFails(() -> assertThatRun(elsewhere).acrossMachines().isNotWorseThan(before))
                .withMessageContaining("slower")
                .withMessageContaining("Differs: cpu: some processor -> another processor.");
    }

    @Test
    void saysWhatIsNoRun() throws IOException {
        Path damaged = Files.writeString(directory.resolve("damaged.jsonl"), "no\u001b[2J baseline\n");

        assertFails(() -> assertNotWorse(before, directory.resolve("nowhere")))
                .withMessageEndingWith("nowhere does not exist: give a directory that `trainmark run` wrote");
        assertFails(() -> assertNotWorse(directory, before)).withMessageContaining("it has no run.json");
        assertFails(() -> assertNotWorse(damaged, before))
                .withMessageStartingWith(damaged + ": ")
                .withMessageNotContainingAny("\u001b");
    }
}
