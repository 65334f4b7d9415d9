package org.trainmark.results.search;

import java.util.Comparator;
import java.util.List;
import org.trainmark.results.TrialReport;

/** What a search ran a trial for. */
public enum Purpose {
    /** To try a point. */
    NEW("new point"),
    /** To measure a point again that looked best. */
    AGAIN("again, while it looked best"),
    /** To choose among the best few by fresh seeds. */
    CHOICE("choice among the best"),
    /** To measure the winner by seeds that did not choose it. */
    WINNER("winner"),
    /** None: another run ran it before. */
    KNOWN("known before");

    /** What a search's own trials are for. */
    public static final List<Purpose> OF_ITS_OWN = List.of(NEW, AGAIN, CHOICE, WINNER);

    private final String label;

    Purpose(String label) {
        this.label = label;
    }

    /** Returns the words for people. */
    public String label() {
        return label;
    }

    /** Returns what one of a point's trials is for. */
    static Purpose of(SearchSettings settings, SearchedPoint point, TrialReport trial) {
        if (trial.isKnown()) {
            return KNOWN;
        }
        return switch (settings.phase(trial.repetition())) {
            case CHOICE -> CHOICE;
            case WINNER -> WINNER;
            case SEARCH -> {
                int first = point.trials().stream()
                        .min(Comparator.comparingInt(TrialReport::order))
                        .orElseThrow()
                        .order();
                yield trial.order() == first ? NEW : AGAIN;
            }
        };
    }
}
