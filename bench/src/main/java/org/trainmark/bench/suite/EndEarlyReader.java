package org.trainmark.bench.suite;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.trainmark.bench.suite.early.EndEarly;
import org.trainmark.bench.suite.early.EndEarlyFormat;
import org.trainmark.bench.suite.measure.Convergence;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.search.Search;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.Place;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Unreadable;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.results.MetricNames;
import org.trainmark.results.search.Quantity;

/**
 * Reads by what rule the trainings of a suite end early, and whether that fits the rest of it.
 *
 * @param fields of the suite
 */
record EndEarlyReader(Measure measure, Fields fields, Problems problems) {

    EndEarlyReader {
        requireNonNull(measure, "measure");
        requireNonNull(fields, "fields");
        requireNonNull(problems, "problems");
    }

    /** Returns whether trainings that are measured so end at their target. */
    static boolean stopsAtTarget(Measure measure) {
        return measure.convergence()
                .map(Convergence::rule)
                .filter(rule -> rule.stopsAtTarget() && rule.target().isPresent())
                .isPresent();
    }

    /** A search has its own, since each of its trials may be ended but those that confirm. */
    Optional<EndEarly> read(Optional<Search> search, Optional<EndEarly> ofGrid) {
        if (search.isPresent() && ofGrid.isPresent()) {
            throw refuse("end-early is the search's here; put it into 'search'");
        }
        Optional<EndEarly> endEarly = search.flatMap(Search::endEarly).or(() -> ofGrid);
        if (endEarly.isPresent() && measure.convergence().isEmpty()) {
            throw refuse("end-early compares trainings, but 'measure' has no convergence; add that");
        }
        if (endEarly.filter(EndEarly.ByForecast.class::isInstance).isPresent() && stopsAtTarget(measure)) {
            throw refuse("end-early: forecast foretells how good trainings end, and these end at their target; set"
                    + " stop-at-target: false, or take asha");
        }
        if (search.isPresent() && endEarly.filter(EndEarlyReader::waits).isPresent()) {
            throw refuse(
                    "halving waits for whole brackets, and a search proposes as it learns; take asha or hyperband");
        }
        search.filter(looked -> endEarly.isPresent()).ifPresent(looked -> requireKnown(looked, endEarly.get()));
        return endEarly;
    }

    private static boolean waits(EndEarly endEarly) {
        return endEarly instanceof EndEarly.ByPromotion promotion
                && promotion.variant() == EndEarly.ByPromotion.Variant.HALVING;
    }

    /** A training is ended for what it learns, which is no reason where something else is looked for. */
    private void requireKnown(Search search, EndEarly endEarly) {
        List<Quantity> beside = search.besideLearning();
        if (beside.isEmpty()) {
            return;
        }
        if (beside.size() == search.objectives().size()) {
            throw refuse(
                    "end-early ends trainings that learn less well than others, and this search is for %s; leave it"
                                    .formatted(beside.get(0).name())
                            + " out");
        }
        if (endEarly instanceof EndEarly.ByPromotion) {
            throw refuse("of several objectives asha and hyperband know how trainings learn alone, and not %s; take"
                            .formatted(beside.get(0).name())
                    + " median-amt or forecast");
        }
        beside.stream()
                .filter(objective -> !isKnownBefore(objective))
                .findFirst()
                .ifPresent(objective -> {
                    throw refuse(
                            "end-early needs to know before a training how good its trial is in %s, which is known at its"
                                            .formatted(objective.name())
                                    + " end alone; leave one of the two out");
                });
    }

    /** The speed is measured before the training begins. */
    private boolean isKnownBefore(Quantity objective) {
        return objective.name().equals(MetricNames.THROUGHPUT)
                && measure.throughput().isPresent();
    }

    private Unreadable refuse(String why) {
        Place place = fields.value(EndEarlyFormat.NAME)
                .map(Value::place)
                .orElse(fields.mapping().place());
        return problems.add(place, why);
    }
}
