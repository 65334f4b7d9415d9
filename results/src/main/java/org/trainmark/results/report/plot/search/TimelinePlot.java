package org.trainmark.results.report.plot.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.trainmark.results.report.plot.Plot;
import org.trainmark.results.report.plot.Scales;
import org.trainmark.results.report.svg.Band;
import org.trainmark.results.report.svg.LaneChart;
import org.trainmark.results.report.svg.LaneChart.Lane;
import org.trainmark.results.report.svg.LaneChart.Span;
import org.trainmark.results.report.svg.PlotAxis;
import org.trainmark.results.report.svg.Series.Style;
import org.trainmark.results.search.Purpose;
import org.trainmark.results.search.Search;
import org.trainmark.results.search.SearchSettings.Budget;
import org.trainmark.results.search.Timeline;
import org.trainmark.results.search.Timeline.Stay;
import org.trainmark.results.summary.Unit;

/** When the trials of a run's searches ran, what for, and how they ended. */
final class TimelinePlot {

    /** More bars are no longer seen apart. */
    private static final int MOST_BARS = 2000;

    private TimelinePlot() {}

    static Plot of(List<Search> searches) {
        Timeline timeline = Timeline.of(searches);
        LaneChart chart = new LaneChart(
                "When which trial ran",
                "A bar for each trial, in lanes.",
                new PlotAxis(
                        timeline.pauses().isEmpty() ? "time" : "time, without pauses",
                        Scales.toLast(Math.max(timeline.seconds(), 1e-3), Unit.SECONDS::tick)),
                lanes(timeline),
                timeline.pauses().stream()
                        .map(pause ->
                                new Band(pause.at(), pause.at(), "pause of " + Unit.SECONDS.text(pause.seconds())))
                        .toList());
        List<Plot.Key> legend = new ArrayList<>();
        for (Purpose purpose : Purpose.OF_ITS_OWN) {
            legend.add(Plot.Key.ofPart(color(purpose), height(purpose), purpose.label()));
        }
        legend.add(Plot.Key.of(new Style(Style.INK, Style.CROSS, Style.Line.NONE, true), "failed"));
        return new Plot("When which trial ran", note(searches, timeline), chart.drawn("timeline"), legend);
    }

    private static List<Lane> lanes(Timeline timeline) {
        int each = MOST_BARS / Math.max(1, timeline.lanes().size());
        return timeline.lanes().stream()
                .map(lane -> new Lane(
                        lane.search().label(),
                        lane.stays().stream()
                                .limit(each)
                                .map(stay -> span(lane.search(), stay))
                                .toList()))
                .toList();
    }

    private static Span span(Search search, Stay stay) {
        return new Span(
                stay.from(),
                stay.to(),
                color(stay.purpose()),
                height(stay.purpose()),
                stay.trial().outcome().isFailure(),
                "%s: %s: %s, %s"
                        .formatted(
                                stay.purpose().label(),
                                search.text(stay.point()),
                                stay.trial().outcome().label(),
                                Unit.SECONDS.text(stay.trial().seconds())));
    }

    private static int color(Purpose purpose) {
        return switch (purpose) {
            case NEW -> 1;
            case AGAIN -> 3;
            case CHOICE -> 5;
            case WINNER -> 2;
            case KNOWN -> 4;
        };
    }

    /** Heights differ, so that no reader needs the color. */
    private static double height(Purpose purpose) {
        return 1 - 0.22 * Arrays.asList(Purpose.values()).indexOf(purpose);
    }

    private static String note(List<Search> searches, Timeline timeline) {
        List<String> budgets = searches.stream()
                .flatMap(search -> search.settings().budget().stream())
                .distinct()
                .map(TimelinePlot::text)
                .toList();
        String budget = budgets.isEmpty() ? "" : " Budget of each search: " + String.join("; ", budgets) + ".";
        boolean cut = timeline.lanes().stream()
                        .mapToInt(lane -> lane.stays().size())
                        .max()
                        .orElse(0)
                > MOST_BARS / Math.max(1, timeline.lanes().size());
        return "A lane for each search, and for each trial that ran beside another of it. %s%s%s"
                .formatted(spent(searches), budget, cut ? " Of so many trials the first of each lane are drawn." : "")
                .strip();
    }

    private static String spent(List<Search> searches) {
        return searches.stream()
                .map(search -> {
                    double seconds = search.points().stream()
                            .flatMap(point -> point.trials().stream())
                            .filter(trial -> !trial.isKnown())
                            .mapToDouble(trial -> trial.seconds())
                            .sum();
                    String label = search.label().isEmpty() ? "" : search.label() + ": ";
                    return label + Unit.SECONDS.text(seconds);
                })
                .collect(Collectors.joining("; ", "Time of trials together: ", "."));
    }

    private static String text(Budget budget) {
        return budget.trials() + " trials"
                + budget.seconds().stream()
                        .mapToObj(seconds -> " and " + Unit.SECONDS.text(seconds) + " of them together")
                        .findFirst()
                        .orElse("");
    }
}
