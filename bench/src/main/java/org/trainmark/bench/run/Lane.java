package org.trainmark.bench.run;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.measure.Measure;

/**
 * Trials that run one after another, beside those of other lanes.
 *
 * @param device of this machine that they run on; empty if it is not asked for lanes, so that there is one for all
 * @param trials in their order
 */
record Lane(String device, List<Trial> trials) {

    Lane {
        requireNonNull(device, "device");
        trials = List.copyOf(trials);
    }

    /** Returns a lane for each device if the suite asks for that, else one; each keeps the order of the trials. */
    static List<Lane> of(List<Trial> trials, Measure measure) {
        Map<String, List<Trial>> byDevice = new LinkedHashMap<>();
        for (Trial trial : trials) {
            String device = measure.devicesAtOnce() ? trial.cell().profile().deviceOfMachine() : "";
            byDevice.computeIfAbsent(device, name -> new ArrayList<>()).add(trial);
        }
        return byDevice.entrySet().stream()
                .map(lane -> new Lane(lane.getKey(), lane.getValue()))
                .toList();
    }

    /** Returns how many trials run one after another until all have ended, if all take the same time. */
    static int longest(List<Trial> trials, Measure measure) {
        return of(trials, measure).stream()
                .mapToInt(lane -> lane.trials().size())
                .max()
                .orElse(0);
    }
}
