package org.trainmark.bench.plan.search;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.plan.Ledger;
import org.trainmark.bench.plan.Next;
import org.trainmark.bench.plan.Plan;
import org.trainmark.bench.search.Sampler;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.search.Search;
import org.trainmark.results.Extent;
import org.trainmark.results.Origin;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrialReport;
import org.trainmark.results.search.SearchRemarks;

/**
 * A search for each combination of a suite's axes, all of them side by side with equal budgets, so that whatever
 * changes on the machine changes for all.
 */
public final class SearchPlan implements Plan {

    private static final String ENDS = "the search ends: ";
    private static final Set<String> SEARCHING = Set.of(Origin.SEARCH, Origin.CONFIRM, Origin.KNOWN);

    private final Suite suite;
    private final int most;
    private final List<Tuning> tunings;
    private State known = new State(List.of(), List.of(), new Next.Wait());

    /** What was answered to a ledger, since the same one is asked about more than once. */
    private record State(List<Integer> ended, List<String> running, Next next) {}

    private SearchPlan(Suite suite, int most, List<Tuning> tunings) {
        this.suite = suite;
        this.most = most;
        this.tunings = List.copyOf(tunings);
    }

    /**
     * Returns the plan of a suite that searches, by the sampler that it names.
     *
     * @throws IllegalArgumentException if the suite does not search
     */
    public static SearchPlan of(Suite suite) {
        return of(suite, search(suite).by().sampler());
    }

    private static Search search(Suite suite) {
        return suite.search()
                .orElseThrow(
                        () -> new IllegalArgumentException("the suite %s does not search".formatted(suite.name())));
    }

    /**
     * Returns the plan of a suite that searches, by another sampler.
     *
     * @throws IllegalArgumentException if the suite does not search
     */
    static SearchPlan of(Suite suite, Sampler sampler) {
        Search search = search(suite);
        List<Tuning> tunings = suite.grid().points().stream()
                .map(point -> suite.factory().coordinates(search.space(), point))
                .map(coordinates -> new SearchedCells(suite.factory(), coordinates))
                .map(cells -> new Tuning(suite, search, sampler, cells))
                .toList();
        return new SearchPlan(suite, search.budget().trials(), tunings);
    }

    /**
     * Returns the first trials that each search would ask for if none had a result.
     *
     * @param known trials of other runs, as {@link TakenOver} has them
     */
    public List<List<Trial>> first(int most, List<TrialReport> known) {
        return tunings.stream()
                .map(tuning -> tuning.first(
                        most,
                        known.stream()
                                .filter(trial -> tuning.trialOf(trial).isPresent())
                                .toList()))
                .toList();
    }

    /** Returns the trials here that one of another run may be, those that are least unlike first. */
    List<Likeness> like(TrialReport elsewhere) {
        return tunings.stream()
                .flatMap(tuning -> tuning.like(elsewhere).stream())
                .sorted(comparingInt(likeness -> likeness.differences().size()))
                .toList();
    }

    /** Returns whether a repetition is of those that the searches keep to confirm what they find. */
    boolean isFresh(int repetition) {
        return tunings.stream().anyMatch(tuning -> tuning.isFresh(repetition));
    }

    @Override
    public Next next(Ledger ledger) {
        List<Integer> ended = ledger.counting().stream().map(TrialReport::order).toList();
        List<String> running = ledger.running().stream().map(Trial::id).toList();
        if (known.ended().isEmpty()
                || !known.ended().equals(ended)
                || !known.running().equals(running)) {
            known = new State(ended, running, chosen(ledger));
        }
        return known.next();
    }

    /** Asks the searches in turn, the one that is least far first. */
    private Next chosen(Ledger ledger) {
        boolean waits = false;
        Set<String> whys = new LinkedHashSet<>();
        List<Tuning> leastFirst = new ArrayList<>(tunings);
        leastFirst.sort(comparingInt(tuning -> tuning.trials(ledger)));
        for (Tuning tuning : leastFirst) {
            Next next = tuning.next(ledger);
            if (next instanceof Next.Run) {
                return next;
            }
            waits |= next instanceof Next.Wait;
            if (next instanceof Next.Done done) {
                whys.add(done.why());
            }
        }
        return waits ? new Next.Wait() : new Next.Done(ENDS + String.join("; ", whys));
    }

    @Override
    public Optional<Trial> trialOf(TrialReport earlier) {
        return tunings.stream()
                .flatMap(tuning -> tuning.trialOf(earlier).stream())
                .findFirst();
    }

    /** What a search of another space has tried stays in the log, if all that is not the space's is the same. */
    @Override
    public boolean leavesOut(TrialReport earlier) {
        return SEARCHING.contains(earlier.key().origin().plan())
                && suite.cells().stream().anyMatch(cell -> Likeness.isMeasuredAlike(cell, earlier));
    }

    @Override
    public SortedMap<String, String> remarks(Ledger ledger) {
        SortedMap<String, String> refused = new TreeMap<>();
        tunings.forEach(tuning -> refused.putAll(tuning.refusals(ledger).told()));
        String end = next(ledger) instanceof Next.Done done ? done.why().replaceFirst("^" + ENDS, "") : "";
        SortedMap<String, String> remarks = new SearchRemarks(end, refused).texts();
        String leftOut = ledger.counting().stream()
                .filter(result -> trialOf(result).isEmpty())
                .map(TrialReport::id)
                .collect(joining(" "));
        if (!leftOut.isEmpty()) {
            remarks.put(RunInfo.LEFT_OUT, leftOut);
        }
        return remarks;
    }

    /** At most as many as the budgets allow; as many as there are once the plan has ended. */
    @Override
    public Extent extent(Ledger ledger) {
        int ended = tunings.stream().mapToInt(tuning -> tuning.ended(ledger)).sum();
        return new Extent(next(ledger) instanceof Next.Done ? ended : Math.max(ended, most * tunings.size()), false);
    }
}
