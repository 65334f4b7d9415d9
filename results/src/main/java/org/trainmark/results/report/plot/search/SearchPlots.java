package org.trainmark.results.report.plot.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trainmark.results.report.plot.Plot;
import org.trainmark.results.search.StudiedSearch;

/** The pictures of each search of a run; of one of which no point has a value, none. */
public final class SearchPlots {

    private static final int MOST_SEARCHES = 6;

    private static final List<Function<Subject, Optional<Plot>>> OF_EACH = List.of(
            subject -> Optional.of(HistoryPlot.of(subject)),
            FrontPlot::of,
            ContourPlot::of,
            SlicePlot::of,
            ParallelPlot::of);

    private SearchPlots() {}

    /** Returns the pictures of the first searches of a run, and when the trials of all ran. */
    public static List<Plot> of(List<StudiedSearch> searches) {
        List<Plot> all = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_SEARCHES, searches.size()); i++) {
            Subject subject = Subject.of(searches.get(i), "search" + i);
            if (subject.marks().values().length > 0) {
                OF_EACH.forEach(plot -> plot.apply(subject).ifPresent(all::add));
            }
        }
        all.add(TimelinePlot.of(searches.stream().map(StudiedSearch::search).toList()));
        return all;
    }
}
