package org.trainmark.results.report.search;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trainmark.results.search.SearchSummary;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.answer.Answer;

/** The search of a run, for all of its reports: what takes long to work out of it is worked out once. */
public final class SearchSections {

    private @Nullable RunSummary last;
    private Optional<SearchSection> section = Optional.empty();

    /** Returns nothing for a run that is no search. */
    public synchronized Optional<SearchSection> of(RunSummary run) {
        if (!run.equals(last)) {
            last = run;
            section = SearchSummary.of(run).map(SearchSection::new);
        }
        return section;
    }

    /** Returns what a run found; of a search its winner, see {@link SearchSection#answer()}. */
    public String answer(RunSummary run) {
        return of(run).map(SearchSection::answer).orElseGet(() -> Answer.of(run));
    }
}
