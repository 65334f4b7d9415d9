package org.trainmark.results.compare.contrast;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.results.stats.Holm;

/**
 * The contrasts of a comparison that share one level, so that the chance of any false alarm among them keeps to it. The
 * throughput has one half of the level, since that is what most changes touch; all other metrics share the other half.
 * What has no test spends nothing.
 *
 * @param contrasts guarded, of all cells
 */
record Family(List<Contrast> contrasts, double level) {

    Family {
        contrasts = List.copyOf(contrasts);
    }

    /** Returns what each contrast is judged by, in their order. */
    List<Judgment> judgments() {
        List<Contrast> tested =
                contrasts.stream().filter(contrast -> contrast.isTested(level)).toList();
        double[] weights = weights(tested);
        double[] p = tested.stream().mapToDouble(Contrast::p).toArray();
        double[] adjusted = Holm.adjusted(p, weights);
        List<Judgment> judgments = new ArrayList<>();
        int next = 0;
        for (Contrast contrast : contrasts) {
            boolean isTested = next < tested.size() && tested.get(next) == contrast;
            judgments.add(
                    isTested
                            ? new Judgment(adjusted[next], level, level * weights[next], 1)
                            : new Judgment(1, level, level, 1));
            next += isTested ? 1 : 0;
        }
        return withUnsettled(judgments);
    }

    private static double[] weights(List<Contrast> tested) {
        LevelParts parts = LevelParts.of(tested.stream().map(Contrast::metric).toList());
        return tested.stream()
                .mapToDouble(contrast -> parts.of(contrast.metric()))
                .toArray();
    }

    private List<Judgment> withUnsettled(List<Judgment> judgments) {
        int unsettled = 0;
        for (int i = 0; i < contrasts.size(); i++) {
            unsettled += contrasts.get(i).verdict(judgments.get(i)) == Verdict.CANNOT_TELL ? 1 : 0;
        }
        int all = Math.max(1, unsettled);
        return judgments.stream()
                .map(judgment -> new Judgment(judgment.adjustedP(), judgment.level(), judgment.levelAlone(), all))
                .toList();
    }
}
