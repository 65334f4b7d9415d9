package org.trainmark.bench.launch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trainmark.results.Disturbance;

/** The mean clocks of the trials that ran since this start of the run, by profile. */
final class ClockHistory {

    /** A clock that is further from the others' median than this share of it is a disturbance. */
    static final double MOST_OFF = 0.05;

    /** With fewer trials before it, nobody can say what is usual. */
    private static final int FEWEST = 3;

    private final Map<String, List<Double>> clocks = new HashMap<>();

    /** Takes the mean clock of a profile's next trial and says so if it is off. */
    synchronized Optional<Disturbance> add(String profile, double megahertz) {
        List<Double> before = clocks.computeIfAbsent(profile, name -> new ArrayList<>());
        Optional<Disturbance> off = before.size() < FEWEST ? Optional.empty() : compared(megahertz, median(before));
        before.add(megahertz);
        return off;
    }

    private static Optional<Disturbance> compared(double megahertz, double usual) {
        double off = megahertz / usual - 1;
        return Math.abs(off) <= MOST_OFF
                ? Optional.empty()
                : Optional.of(new Disturbance(
                        Disturbance.Kind.CLOCK,
                        String.format(
                                Locale.ROOT,
                                "ran at %.0f MHz on average, %+.1f %% from the median of the trials before",
                                megahertz,
                                off * 100)));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
