package org.trainmark.results.early.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trainmark.results.early.Asha;
import org.trainmark.results.early.Asha.Arrival;
import org.trainmark.results.early.Asha.Promotion;
import org.trainmark.results.early.Track;

/**
 * Trainings on one worker, which pause at each rung and are promoted from there.
 *
 * @param places of the rungs, rising; the last is the end
 */
record Promoting(Asha asha, List<Double> places) implements ReplayedEnding {

    Promoting {
        places = List.copyOf(places);
    }

    @Override
    public String label() {
        return "asha";
    }

    @Override
    public int[] evaluations(List<Track> order) {
        int[] evaluations = new int[order.size()];
        List<List<Arrival>> arrivals = new ArrayList<>();
        places.forEach(place -> arrivals.add(new ArrayList<>()));
        Set<Promotion> made = new HashSet<>();
        int begun = 0;
        Optional<Promotion> next = Optional.empty();
        while (next.isPresent() || begun < order.size()) {
            int training = next.isPresent() ? next.get().training() : begun++;
            int rung = next.isPresent() ? next.get().rung() + 1 : 0;
            next.ifPresent(made::add);
            Track whole = order.get(training);
            evaluations[training] = whole.evaluationsTo(places.get(rung));
            arrivals.get(rung).add(new Arrival(training, whole.lossBy(places.get(rung))));
            next = asha.next(arrivals, made);
        }
        return evaluations;
    }
}
