package org.trainmark.results.report.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.trainmark.results.search.PartImportance;
import org.trainmark.results.search.StudiedSearch;
import org.trainmark.results.search.importance.Importance;
import org.trainmark.results.search.importance.Landscape;
import org.trainmark.results.search.importance.Share;
import org.trainmark.results.summary.RunSummary;

/** What each part of a space explains of each quantity, and of the objective among the better half of the points. */
final class ImportanceTable {

    private static final String NOTE =
            "Shares of the variance over the space, each place of it as likely, with 95 % intervals by resampling points."
                    + " Seed: what trials of one point differ by; a dash if no point was repeated. Points that failed have no"
                    + " value and are not in it.";

    private static final String HALF =
            " Best half: the same over the half of the points that is best, and no further than these reach; a dash if they"
                    + " have one value of a part.";

    private ImportanceTable() {}

    /** Returns the table; without rows if there are too few points. */
    static SearchTable of(StudiedSearch studied) {
        Map<String, Importance> columns = columns(studied);
        List<String> head = new ArrayList<>(List.of("Part"));
        head.addAll(columns.keySet());
        List<List<String>> rows = new ArrayList<>();
        if (!columns.isEmpty()) {
            studied.importance()
                    .get(0)
                    .parts()
                    .forEach(part ->
                            rows.add(row(RunSummary.shortName(part.name()), columns, one -> share(one, part.name()))));
            rows.add(row("pairs of parts", columns, one -> Optional.of(one.pairs())));
            rows.add(row("seed", columns, Importance::seed));
        }
        return new SearchTable(
                SearchWords.under(studied.search(), "What explains the differences"), head, rows, note(studied));
    }

    /** Returns what stands side by side: the objective, its best half, and the other quantities. */
    private static Map<String, Importance> columns(StudiedSearch studied) {
        Map<String, Importance> columns = new LinkedHashMap<>();
        for (PartImportance one : studied.importance()) {
            columns.put(one.quantity().title(), one.importance());
            if (one.quantity().equals(studied.search().objective())) {
                studied.bestHalf()
                        .ifPresent(half -> columns.put(one.quantity().title() + ", best half", half.importance()));
            }
        }
        return columns;
    }

    private static Optional<Share> share(Importance importance, String part) {
        return importance.parts().stream()
                .filter(share -> share.name().equals(part))
                .findFirst();
    }

    private static List<String> row(
            String name, Map<String, Importance> columns, Function<Importance, Optional<Share>> which) {
        List<String> row = new ArrayList<>(List.of(name));
        columns.values()
                .forEach(one ->
                        row.add(which.apply(one).map(ImportanceTable::text).orElse(SearchWords.NONE)));
        return row;
    }

    /** Returns a share with its interval: {@code 31 [25, 38] %}. */
    private static String text(Share share) {
        return "%.0f [%.0f, %.0f] %%"
                .formatted(
                        100 * share.value(),
                        100 * share.interval().low(),
                        100 * share.interval().high());
    }

    private static String note(StudiedSearch studied) {
        boolean drawn = studied.importance().stream().anyMatch(one -> one.points() > Landscape.MOST);
        return NOTE
                + (studied.bestHalf().isPresent() ? HALF : "")
                + (drawn ? " Of more than %d points so many are drawn by chance.".formatted(Landscape.MOST) : "");
    }
}
