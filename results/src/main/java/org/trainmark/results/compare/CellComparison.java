package org.trainmark.results.compare;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.trainmark.results.CellKey;
import org.trainmark.results.compare.contrast.Effect;

/**
 * What a comparison says of one cell.
 *
 * @param label the cell in few words
 * @param effects one for each metric that both sides have
 * @param values of the trials, by the name of the metric; of shares of trials there are none
 */
public record CellComparison(String label, CellKey cell, List<Effect> effects, Map<String, TrialValues> values) {

    public CellComparison {
        requireNonNull(label, "label");
        requireNonNull(cell, "cell");
        effects = List.copyOf(effects);
        values = Map.copyOf(values);
    }
}
