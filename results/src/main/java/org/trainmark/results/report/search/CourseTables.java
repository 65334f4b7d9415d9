package org.trainmark.results.report.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trainmark.results.TrialReport;
import org.trainmark.results.search.Fault;
import org.trainmark.results.search.Moment;
import org.trainmark.results.search.Moment.Incumbent;
import org.trainmark.results.search.Quantity;
import org.trainmark.results.search.Search;
import org.trainmark.results.search.SearchRemarks;
import org.trainmark.results.search.SearchSettings.Budget;
import org.trainmark.results.search.SearchedPoint;
import org.trainmark.results.search.Spending;
import org.trainmark.results.search.StudiedSearch;
import org.trainmark.results.stats.Estimate;
import org.trainmark.results.summary.Unit;

/** How a search went: when it found what, what it spent, and which points came to nothing. */
final class CourseTables {

    private CourseTables() {}

    /** Returns the points that looked best, one after another, as well as that was known then. */
    static SearchTable history(StudiedSearch studied) {
        Search search = studied.search();
        Quantity objective = search.objective();
        List<List<String>> rows = new ArrayList<>();
        Optional<SearchedPoint> before = Optional.empty();
        List<Moment> moments = studied.history(objective);
        for (int i = 0; i < moments.size(); i++) {
            Optional<Incumbent> best = moments.get(i).best();
            if (best.isPresent() && !isSame(before, best.get().point())) {
                before = best.map(Incumbent::point);
                rows.add(List.of(
                        search.text(best.get().point()),
                        Integer.toString(i + 1),
                        Unit.SECONDS.text(moments.get(i).seconds()),
                        objective.text(
                                new Estimate(best.get().loss(), best.get().band(), 1))));
            }
        }
        return new SearchTable(
                SearchWords.under(search, "How the best value came about"),
                List.of("Point", "From trial", "After", objective.title()),
                rows,
                "By what was known then: the search's own trials until then, and the time of these together. In brackets the"
                        + " band in which the true value lay, which counts in that a point was picked for looking good.");
    }

    private static boolean isSame(Optional<SearchedPoint> one, SearchedPoint other) {
        return one.filter(point -> point.cell().equals(other.cell())).isPresent();
    }

    /** Returns what the trials of a search were for. */
    static SearchTable spending(Search search) {
        List<Spending> all = Spending.of(search);
        double total = all.stream().mapToDouble(Spending::seconds).sum();
        return new SearchTable(
                SearchWords.under(search, "What the trials were for"),
                List.of("Purpose", "Trials", "Failed", "Time", "Share"),
                all.stream()
                        .map(spent -> List.of(
                                spent.purpose().label(),
                                Integer.toString(spent.trials()),
                                Integer.toString(spent.failed()),
                                Unit.SECONDS.text(spent.seconds()),
                                Unit.FRACTION.text(total > 0 ? spent.seconds() / total : 0)))
                        .toList(),
                search.settings().budget().map(CourseTables::text).orElse(""));
    }

    private static String text(Budget budget) {
        return "The budget is %d trials%s."
                .formatted(
                        budget.trials(),
                        budget.seconds().stream()
                                .mapToObj(seconds -> " and " + Unit.SECONDS.text(seconds) + " of them together")
                                .findFirst()
                                .orElse(""));
    }

    /** Returns how many points are none to choose, by why; without rows if all are. */
    static SearchTable kinds(Search search) {
        return new SearchTable(
                SearchWords.under(search, "Why points are none to choose"),
                List.of("Why", "Points", "Share", "Time"),
                Fault.byKind(search).entrySet().stream()
                        .map(kind -> List.of(
                                kind.getKey(),
                                Integer.toString(kind.getValue().size()),
                                Unit.FRACTION.text((double) kind.getValue().size()
                                        / search.points().size()),
                                Unit.SECONDS.text(seconds(kind.getValue()))))
                        .toList(),
                "A point may have several reasons. Share: of all points. Time: of the trials of these.");
    }

    private static double seconds(List<SearchedPoint> points) {
        return points.stream()
                .flatMap(point -> point.trials().stream())
                .mapToDouble(TrialReport::seconds)
                .sum();
    }

    /** Returns what was never started, with why; without rows if nothing was refused. */
    static SearchTable refused(SearchRemarks remarks) {
        return new SearchTable(
                "Points that were never started",
                List.of("Points with", "Why"),
                remarks.refused().entrySet().stream()
                        .map(refused -> List.of(refused.getKey(), refused.getValue()))
                        .toList(),
                "By what earlier trials took: a trial of these would not have fitted with a chance of 95 % and more."
                        + " Named is what memory rests on, of the first 50.");
    }

    /** Returns the points that are none to choose, each with why. */
    static SearchTable faults(Search search) {
        return new SearchTable(
                SearchWords.under(search, "Points that failed or are beyond a limit"),
                List.of("Point", "Ticket", "Why"),
                search.points().stream()
                        .filter(point -> !search.faults(point).isEmpty())
                        .map(point -> List.of(
                                search.text(point),
                                SearchWords.ticket(point),
                                String.join(
                                        "; ",
                                        search.faults(point).stream()
                                                .map(Fault::text)
                                                .toList())))
                        .toList(),
                "");
    }
}
