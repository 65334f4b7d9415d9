package org.trainmark.results.summary.answer;

import java.util.List;
import java.util.Optional;
import org.trainmark.results.Circumstances;
import org.trainmark.results.summary.RunSummary;

/**
 * That trials of a run ran side by side, each on a device of its own.
 *
 * @param devices on which trials ran at once, at most
 * @param beside how many trials ran beside another
 * @param trials how many there are in all
 */
public record AtOnce(int devices, int beside, int trials) {

    /** Returns what there is to say of a run; nothing if its trials ran one at a time. */
    public static Optional<AtOnce> of(RunSummary run) {
        List<Integer> devices = run.trials().stream()
                .flatMap(trial -> Optional.ofNullable(trial.host().facts().get(Circumstances.DEVICES_AT_ONCE)).stream())
                .map(Integer::valueOf)
                .toList();
        return devices.stream()
                .max(Integer::compare)
                .map(most -> new AtOnce(most, devices.size(), run.trials().size()));
    }

    /** Returns what a reader must know. */
    public String sentence() {
        return ("Trials ran on %d devices at once: %d of %d ran beside another, with which they shared processors and"
                        + " memory.")
                .formatted(devices, beside, trials);
    }
}
