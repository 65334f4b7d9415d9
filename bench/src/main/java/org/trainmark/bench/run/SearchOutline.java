package org.trainmark.bench.run;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.trainmark.bench.plan.search.SearchPlan;
import org.trainmark.bench.space.Coordinates;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.search.Search;
import org.trainmark.results.Origin;
import org.trainmark.results.search.Limit;
import org.trainmark.results.search.Quantity;
import org.trainmark.results.summary.Words;

/** What a search would do, in lines. */
public record SearchOutline(Suite suite, Search search, SearchPlan plan, KnownRuns known) {

    private static final int FIRST = 5;

    public SearchOutline {
        requireNonNull(suite, "suite");
        requireNonNull(search, "search");
        requireNonNull(plan, "plan");
        requireNonNull(known, "known");
    }

    /**
     * Returns what is looked for, where and how, with the first points.
     *
     * @param runs the directory of earlier runs, which tell how long it takes
     */
    public List<String> lines(Path runs) {
        List<String> lines = new ArrayList<>();
        lines.add("%s, by %s%s"
                .formatted(
                        String.join(
                                " and ",
                                search.objectives().stream().map(Quantity::aim).toList()),
                        search.by().text(),
                        limits()));
        List<List<Trial>> first = plan.first(FIRST, known.trials(suite, HostFacts.ofMachine(), lines::add));
        Labels labels = Labels.among(suite);
        for (int i = 0; i < suite.cells().size(); i++) {
            Coordinates coordinates = suite.factory()
                    .coordinates(search.space(), suite.grid().points().get(i));
            String combination = labels.of(coordinates.combination().texts());
            lines.add("%s%s, at most %s; first"
                    .formatted(
                            combination.isEmpty() ? "" : combination + ": ",
                            size(coordinates.domain().places()),
                            Words.count(search.budget().trials(), "trial")));
            first.get(i).forEach(trial -> lines.add("  " + labels.of(trial.key(Origin.GRID))));
        }
        suite.endEarlySentence().ifPresent(lines::add);
        lines.add(confirming());
        DryRun all = all();
        all.checkpoints().ifPresent(lines::add);
        lines.add("at most %s, %s".formatted(Words.count(all.trials().size(), "trial"), all.time(runs)));
        return lines;
    }

    private String limits() {
        List<String> limits = search.limits().stream().map(Limit::text).toList();
        return limits.isEmpty() ? "" : ", with " + String.join(" and ", limits);
    }

    private static String size(double places) {
        return Double.isInfinite(places) ? "a continuum of points" : Words.count((int) Math.min(places, 1e9), "point");
    }

    private String confirming() {
        int each = suite.repetitions().count();
        int candidates = search.candidates(suite.repetitions());
        if (candidates == 0) {
            return "nothing is confirmed" + (search.confirm() ? ": the budget leaves no trial for it" : "");
        }
        return "then the best %d by %s each, and the winner by as many others"
                .formatted(candidates, Words.count(each, "fresh seed"));
    }

    /** Returns as many trials as the budget has, those of a combination all of the middle of its space. */
    private DryRun all() {
        List<Trial> trials = new ArrayList<>();
        for (Cell middle : suite.cells()) {
            trials.addAll(Collections.nCopies(search.budget().trials(), new Trial(middle, 0)));
        }
        return new DryRun(suite, trials);
    }
}
