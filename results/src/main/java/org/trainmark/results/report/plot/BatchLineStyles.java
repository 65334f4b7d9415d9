package org.trainmark.results.report.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trainmark.results.CellKey;
import org.trainmark.results.report.svg.Series.Style;
import org.trainmark.results.summary.BatchGroup;
import org.trainmark.results.summary.CellLabels;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.RunSummary;

/**
 * How the line over the batch size is drawn of each group of cells that differ in nothing else.
 *
 * @param byLabel of the group
 */
record BatchLineStyles(Map<String, Style> byLabel) {

    BatchLineStyles {
        byLabel = Map.copyOf(byLabel);
    }

    static BatchLineStyles of(RunSummary run, CellStyles styles) {
        Map<CellKey, List<CellSummary>> groups = new LinkedHashMap<>();
        run.cells()
                .forEach(cell -> groups.computeIfAbsent(BatchGroup.rest(cell.cell()), rest -> new ArrayList<>())
                        .add(cell));
        CellLabels labels = CellLabels.among(groups.keySet());
        List<Style> all = styles.ofGroups(List.copyOf(groups.values()));
        Map<String, Style> byLabel = new LinkedHashMap<>();
        groups.keySet().forEach(rest -> byLabel.putIfAbsent(labels.of(rest), all.get(byLabel.size())));
        return new BatchLineStyles(byLabel);
    }

    /** Returns the style of a group; that of the only one is of no cell. */
    Style of(String label) {
        return byLabel.size() == 1 ? Style.ink() : byLabel.getOrDefault(label, Style.ink());
    }
}
