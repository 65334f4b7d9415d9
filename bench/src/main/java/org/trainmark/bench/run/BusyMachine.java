package org.trainmark.bench.run;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trainmark.bench.suite.measure.Repetitions;
import org.trainmark.results.Tries;

/** What is said before the start of a run on a machine that others keep busy. */
final class BusyMachine {

    private BusyMachine() {}

    /**
     * Returns a sentence if there is so much other load that it would spoil trials.
     *
     * @param load processors that others keep busy now
     * @param processors of the machine
     */
    static Optional<String> notice(OptionalDouble load, int processors, Repetitions repetitions) {
        return load.stream()
                .filter(busy -> busy > Tries.SPOILING_LOAD)
                .mapToObj(busy -> String.format(
                        Locale.ROOT,
                        "other load %.1f of %d processors: trials will be called disturbed%s",
                        busy,
                        processors,
                        consequence(repetitions.disturbedRepeats())))
                .findFirst();
    }

    private static String consequence(int repeats) {
        return repeats == 0
                ? ", and their times may be off"
                : " and run again, at most %d times each; --quick or --set measure.disturbed-repeats=0 leaves that out"
                        .formatted(repeats);
    }
}
