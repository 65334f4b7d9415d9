package org.trainmark.bench.plan.search;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.trainmark.results.Origin;
import org.trainmark.results.TrialReport;
import org.trainmark.results.When;
import org.trainmark.results.summary.Words;

/** The trials of other runs that a search knows when it begins, as trials of its own space. */
public final class TakenOver {

    private final SearchPlan plan;
    private final Map<String, TrialReport> trials = new LinkedHashMap<>();
    private int runs;

    public TakenOver(SearchPlan plan) {
        this.plan = requireNonNull(plan, "plan");
    }

    /**
     * Takes over what fits of a run.
     *
     * @param measured trials of the run that count
     * @return what was and what was not, in a sentence
     */
    public String add(String run, List<TrialReport> measured) {
        Map<String, Integer> leftOut = new TreeMap<>();
        int before = trials.size();
        for (TrialReport trial : measured) {
            List<Likeness> likeness = plan.like(trial);
            Optional<String> why = why(likeness);
            why.ifPresentOrElse(reason -> leftOut.merge(reason, 1, Integer::sum), () -> take(likeness.get(0), trial));
        }
        runs++;
        return said(run, trials.size() - before, measured.size(), leftOut);
    }

    private Optional<String> why(List<Likeness> likeness) {
        if (likeness.isEmpty()) {
            return Optional.of("outside the space");
        }
        Likeness best = likeness.get(0);
        if (!best.differences().isEmpty()) {
            return Optional.of(best.differences().get(0));
        }
        if (plan.isFresh(best.trial().repetition())) {
            return Optional.of("of seeds that are kept to confirm");
        }
        return trials.containsKey(best.trial().id()) ? Optional.of("known already") : Optional.empty();
    }

    private void take(Likeness likeness, TrialReport trial) {
        When when = new When(trials.size(), trial.when().startedAt(), trial.seconds());
        trials.put(
                likeness.trial().id(),
                new TrialReport(
                        likeness.trial().key(new Origin(Origin.KNOWN, runs, OptionalInt.empty())),
                        when,
                        trial.ending(),
                        trial.findings(),
                        trial.host().elsewhere(),
                        Optional.empty()));
    }

    private static String said(String run, int known, int measured, Map<String, Integer> leftOut) {
        String said = "%d of %s of %s %s known"
                .formatted(known, Words.count(measured, "trial"), run, known == 1 ? "is" : "are");
        return leftOut.isEmpty() ? said : "%s; left out: %s".formatted(said, inWords(leftOut));
    }

    private static String inWords(Map<String, Integer> leftOut) {
        return leftOut.entrySet().stream()
                .map(reason -> reason.getValue() + " " + reason.getKey())
                .collect(joining(", "));
    }

    /** Returns them in the order in which they were taken over, each with its place in the log. */
    public List<TrialReport> trials() {
        return List.copyOf(trials.values());
    }
}
