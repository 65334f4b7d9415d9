package org.trainmark.results.early.replay;

import java.util.List;
import org.trainmark.results.early.Track;

/** A way to end trainings early, as it would have gone with trainings whose whole curves are known. */
sealed interface ReplayedEnding permits InBrackets, OneAfterAnother, Promoting {

    /** Returns its name for files and tables: {@code hyperband}. */
    String label();

    /** Returns how many of its evaluations each training would have come to, where they come in this order. */
    int[] evaluations(List<Track> order);
}
