package org.trainmark.bench.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.trainmark.results.CellKey;
import org.trainmark.results.report.markup.Steering;
import org.trainmark.results.search.Search;

/**
 * Cells as the page gets them: by the name of each axis its value in few words. The page names a cell by those that
 * vary among what it knows.
 *
 * @param axes of the run, in the suite's order
 */
record CellJson(List<String> axes) {

    CellJson {
        axes = List.copyOf(axes);
    }

    /** Returns {@code {"optimizer": "momentum 0.9", "learning-rate": "rate 0.1"}}. */
    ObjectNode of(CellKey cell) {
        Set<String> named = new LinkedHashSet<>(axes);
        named.addAll(cell.axes().keySet());
        named.retainAll(cell.axes().keySet());
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        named.forEach(axis ->
                words.put(axis, Steering.blanked(Search.words(axis, cell.axes().getOrDefault(axis, "")))));
        return words;
    }
}
