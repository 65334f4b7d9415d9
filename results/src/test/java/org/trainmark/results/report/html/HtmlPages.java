package org.trainmark.results.report.html;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.trainmark.results.report.memory.MemorySections;
import org.trainmark.results.report.search.SearchSections;
import org.trainmark.results.summary.RunSummary;

/** Pages of runs, and what of them a pattern finds. */
final class HtmlPages {

    private static final HtmlReport REPORT = new HtmlReport(new SearchSections(), new MemorySections());

    private HtmlPages() {}

    static String page(RunSummary run) throws IOException {
        StringBuilder page = new StringBuilder();
        REPORT.write(run, page);
        return page.toString();
    }

    static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
