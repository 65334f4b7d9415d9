package org.trainmark.results.compare;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trainmark.results.CellKey;
import org.trainmark.results.compare.contrast.Effect;

/** Comparisons made up effect by effect, for what is read off them. */
public final class Comparisons {

    private Comparisons() {}

    public static CellComparison cell(String label, Effect... effects) {
        return cell(label, Map.of(), effects);
    }

    /** Returns a cell of whose trials the values are known. */
    public static CellComparison cell(String label, Map<String, TrialValues> values, Effect... effects) {
        return new CellComparison(
                label,
                new CellKey(new TreeMap<>(), new TreeMap<>(Map.of("batch-size", label))),
                List.of(effects),
                values);
    }

    public static Comparison of(CellComparison... cells) {
        return new Comparison("one", "other", List.of(cells), List.of(), List.of(), 0.05);
    }
}
