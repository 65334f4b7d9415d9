package org.trainmark.bench.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trainmark.results.CellKey;
import org.trainmark.results.report.markup.Steering;
import org.trainmark.results.search.Search;

/**
 * Names cells in few words that do not change as others come.
 *
 * @param axes of the run, in the suite's order
 */
record CellWords(List<String> axes) {

    CellWords {
        axes = List.copyOf(axes);
    }

    /** Returns {@code momentum 0.9, rate 0.1, batch 16}. */
    String of(CellKey cell) {
        Set<String> named = new LinkedHashSet<>(axes);
        named.addAll(cell.axes().keySet());
        String words = named.stream()
                .flatMap(axis ->
                        Optional.ofNullable(cell.axes().get(axis)).map(text -> Search.words(axis, text)).stream())
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "the only cell" : Steering.blanked(words);
    }
}
