package org.trainmark.results.report.search;

import java.util.Optional;
import org.trainmark.results.search.SearchSummary;
import org.trainmark.results.summary.OncePerRun;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.answer.Answer;

/** The search of a run, for all of its reports. */
public final class SearchSections {

    private final OncePerRun<Optional<SearchSection>> sections =
            new OncePerRun<>(run -> SearchSummary.of(run).map(SearchSection::new));

    /** Returns nothing for a run that is no search. */
    public Optional<SearchSection> of(RunSummary run) {
        return sections.of(run);
    }

    /** Returns what a run found; of a search its winner, see {@link SearchSection#answer()}. */
    public String answer(RunSummary run) {
        return of(run).map(SearchSection::answer).orElseGet(() -> Answer.of(run));
    }
}
