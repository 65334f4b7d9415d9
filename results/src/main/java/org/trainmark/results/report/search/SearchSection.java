package org.trainmark.results.report.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.trainmark.results.report.markup.Markdown;
import org.trainmark.results.report.markup.PageLimits;
import org.trainmark.results.search.PartImportance;
import org.trainmark.results.search.Search;
import org.trainmark.results.search.SearchSummary;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.answer.Answer;

/** A search as a report shows it. */
public record SearchSection(SearchSummary summary) {

    public static final String TITLE = "The search";

    /** Returns nothing for a run that is no search. */
    public static Optional<SearchSection> of(RunSummary run) {
        return SearchSummary.of(run).map(SearchSection::new);
    }

    /** Returns what a run found: of a search its winner, as surely as fresh trials say, and not its best raw value. */
    public static String answer(RunSummary run) {
        return of(run).map(SearchSection::answer).orElseGet(() -> Answer.of(run));
    }

    private String answer() {
        Search best = summary.winners().stream()
                .map(SearchSummary.Rivalry::best)
                .findFirst()
                .orElse(summary.searches().get(0));
        String answer = new SearchSentences(best).answer();
        return answer.substring(0, 1).toUpperCase(Locale.ROOT) + answer.substring(1);
    }

    /** Returns what follows, the most important first, without {@link #answer(RunSummary)}. */
    public List<String> sentences() {
        List<String> all = new ArrayList<>();
        summary.winners().forEach(rivalry -> all.add(SearchSentences.of(rivalry)));
        for (Search search : shown()) {
            SearchSentences words = new SearchSentences(search);
            if (summary.searches().size() > 1) {
                all.add(words.answer());
            }
            words.others().forEach(sentence -> all.add(SearchSentences.under(search, sentence)));
        }
        String end = summary.remarks().end();
        if (!end.isEmpty()) {
            all.add("The search ended: %s.".formatted(end));
        }
        return all;
    }

    private List<Search> shown() {
        List<Search> all = summary.searches();
        return all.subList(0, Math.min(PageLimits.MOST_GROUPS, all.size()));
    }

    /** Returns what was found best. */
    public List<SearchTable> candidates() {
        return shown().stream()
                .flatMap(search -> Stream.of(SearchTable.front(search), SearchTable.candidates(search)))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    /** Returns what explains the differences, and how the best value came about. */
    public List<SearchTable> background() {
        return shown().stream()
                .flatMap(search -> Stream.of(
                        SearchTable.importance(search, PartImportance.of(search)), SearchTable.history(search)))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    /** Returns the points that failed or are beyond a limit, a table of words for each search. */
    public List<SearchTable> faults() {
        return shown().stream()
                .map(SearchTable::faults)
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    public void write(Markdown page) throws IOException {
        page.heading(2, TITLE);
        page.bullets(sentences());
        List<SearchTable> tables = Stream.of(candidates(), background(), faults())
                .flatMap(List::stream)
                .toList();
        for (SearchTable table : tables) {
            page.heading(3, table.caption());
            page.table(
                    table.head(),
                    table.rows()
                            .subList(
                                    0,
                                    Math.min(PageLimits.MOST_ROWS, table.rows().size())));
            page.paragraph((PageLimits.ofRows(table.rows().size()) + " " + table.note()).strip());
        }
    }
}
