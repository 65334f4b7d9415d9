package org.trainmark.results.report.search;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.trainmark.results.report.markup.Markdown;
import org.trainmark.results.report.markup.PageLimits;
import org.trainmark.results.search.Search;
import org.trainmark.results.search.SearchSummary;
import org.trainmark.results.search.StudiedSearch;

/** The searches of a run as its reports show them. */
public final class SearchSection {

    public static final String TITLE = "The search";

    private final SearchSummary summary;
    private final List<StudiedSearch> searches;

    SearchSection(SearchSummary summary) {
        this.summary = requireNonNull(summary, "summary");
        searches = summary.searches().stream().map(StudiedSearch::new).toList();
    }

    SearchSummary summary() {
        return summary;
    }

    /** Returns all searches, with what takes long to work out. */
    public List<StudiedSearch> searches() {
        return searches;
    }

    /** Returns what was found: the winner, as surely as fresh trials say, and not the best raw value. */
    String answer() {
        Search best = summary.winners().stream()
                .map(SearchSummary.Rivalry::best)
                .findFirst()
                .orElse(summary.searches().get(0));
        String answer = new SearchSentences(best).answer();
        return answer.substring(0, 1).toUpperCase(Locale.ROOT) + answer.substring(1);
    }

    /** Returns what follows beside the answer, the most important first. */
    public List<String> sentences() {
        List<String> all = new ArrayList<>();
        summary.winners().forEach(rivalry -> all.add(SearchSentences.of(rivalry)));
        for (StudiedSearch studied : shown()) {
            SearchSentences words = new SearchSentences(studied.search());
            if (searches.size() > 1) {
                all.add(words.answer());
            }
            words.others().forEach(sentence -> all.add(SearchWords.under(studied.search(), sentence)));
        }
        String end = summary.remarks().end();
        if (!end.isEmpty()) {
            all.add("The search ended: %s.".formatted(end));
        }
        return all;
    }

    private List<StudiedSearch> shown() {
        return searches.subList(0, Math.min(PageLimits.MOST_GROUPS, searches.size()));
    }

    /** Returns the figures of the answer; of several searches the best of each. */
    public List<SearchFigure> figures() {
        return searches.size() == 1
                ? SearchFigure.of(searches.get(0).search())
                : shown().stream()
                        .flatMap(studied -> SearchFigure.best(studied.search()).stream())
                        .toList();
    }

    /** Returns what was found best. */
    public List<SearchTable> candidates() {
        return withRows(shown().stream()
                .map(StudiedSearch::search)
                .flatMap(search -> Stream.of(CandidateTables.front(search), CandidateTables.candidates(search))));
    }

    /** Returns what explains the differences, how the best value came about, and what the trials were for. */
    public List<SearchTable> background() {
        return withRows(shown().stream()
                .flatMap(studied -> Stream.of(
                        ImportanceTable.of(studied),
                        CourseTables.history(studied),
                        CourseTables.spending(studied.search()),
                        CourseTables.kinds(studied.search()))));
    }

    /** Returns the points that failed or are beyond a limit, for each search, and those that were never started. */
    public List<SearchTable> faults() {
        return withRows(Stream.concat(
                shown().stream().map(StudiedSearch::search).map(CourseTables::faults),
                Stream.of(CourseTables.refused(summary.remarks()))));
    }

    private static List<SearchTable> withRows(Stream<SearchTable> tables) {
        return tables.filter(table -> !table.rows().isEmpty()).toList();
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
