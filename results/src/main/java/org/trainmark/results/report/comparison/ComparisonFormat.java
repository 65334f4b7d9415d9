package org.trainmark.results.report.comparison;

import java.io.IOException;
import java.util.List;
import org.trainmark.results.compare.Comparison;

/** A way to write a comparison. */
public enum ComparisonFormat {
    /** For a terminal: what changed, and how much of the rest there is. */
    TEXT,
    /** For a page or a pull request: every cell. */
    MARKDOWN,
    /** For people: a page of its own with pictures. */
    HTML,
    /** For programs. */
    JSON,
    /** For whatever shows test results: a test for each guarded metric of each cell. */
    JUNIT;

    /**
     * Writes the whole comparison.
     *
     * @param width of the terminal, for text
     * @param strict whether what cannot be told is a failure, for JUnit
     */
    public void write(Comparison comparison, int width, boolean strict, Appendable out) throws IOException {
        switch (this) {
            case TEXT -> new ComparisonText(comparison, width).write(out);
            case MARKDOWN -> ComparisonMarkdown.write(comparison, out);
            case HTML -> ComparisonHtml.write(comparison, out);
            case JSON -> ComparisonJson.write(comparison, out);
            case JUNIT -> ComparisonJUnit.write(List.of(comparison), strict, out);
        }
    }

    /**
     * Writes several comparisons with one base.
     *
     * @param each at least two
     * @throws IllegalArgumentException as HTML, which shows one
     */
    public void write(List<Comparison> each, int width, boolean strict, Appendable out) throws IOException {
        switch (this) {
            case TEXT -> new RunTableText(new RunTable(each), width).write(out);
            case MARKDOWN -> RunTableMarkdown.write(new RunTable(each), out);
            case HTML -> throw new IllegalArgumentException("a page shows one comparison, not " + each.size());
            case JSON -> ComparisonJson.write(each, out);
            case JUNIT -> ComparisonJUnit.write(each, strict, out);
        }
    }

    /** Returns what {@link #write} writes. */
    public String text(Comparison comparison, int width, boolean strict) {
        StringBuilder text = new StringBuilder();
        try {
            write(comparison, width, strict, text);
        } catch (IOException e) {
            throw new AssertionError("memory takes every text", e);
        }
        return text.toString();
    }
}
