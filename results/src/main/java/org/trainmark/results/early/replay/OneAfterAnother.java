package org.trainmark.results.early.replay;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.results.early.EndingRule;
import org.trainmark.results.early.Rung;
import org.trainmark.results.early.Track;

/** One training after another, each judged by a rule at every evaluation before its last. */
record OneAfterAnother(EndingRule rule) implements ReplayedEnding {

    @Override
    public String label() {
        return rule.label();
    }

    @Override
    public int[] evaluations(List<Track> order) {
        List<Track> completed = new ArrayList<>();
        List<Track> ended = new ArrayList<>();
        int[] evaluations = new int[order.size()];
        for (int i = 0; i < evaluations.length; i++) {
            Track whole = order.get(i);
            evaluations[i] = evaluations(whole, List.copyOf(completed), List.copyOf(ended));
            (evaluations[i] < whole.size() ? ended : completed).add(whole.until(evaluations[i]));
        }
        return evaluations;
    }

    private int evaluations(Track whole, List<Track> completed, List<Track> ended) {
        for (int i = 1; i < whole.size(); i++) {
            if (rule.reasonToEnd(new Rung(whole.until(i), completed, ended, List.of()))
                    .isPresent()) {
                return i;
            }
        }
        return whole.size();
    }
}
