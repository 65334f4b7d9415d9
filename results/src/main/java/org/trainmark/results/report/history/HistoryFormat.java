package org.trainmark.results.report.history;

import static java.util.Map.entry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trainmark.results.history.History;
import org.trainmark.results.report.html.Figures;
import org.trainmark.results.report.html.HtmlRows;
import org.trainmark.results.report.html.HtmlTemplate;
import org.trainmark.results.report.markup.Element;
import org.trainmark.results.report.markup.Markdown;
import org.trainmark.results.report.markup.TextTable;

/** A way to write a history. */
public enum HistoryFormat {
    /** For a terminal: events, and the newest level of each series. */
    TEXT,
    /** For a page or a pull request: all levels. */
    MARKDOWN,
    /** For people: a page of its own with pictures, which works offline. */
    HTML;

    private static final int KEPT = 2;
    private static final int GAP = 2;

    /**
     * Writes the whole history.
     *
     * @param width of the terminal, for text
     */
    public void write(History history, int width, Appendable out) throws IOException {
        switch (this) {
            case TEXT -> text(history, width, out);
            case MARKDOWN -> markdown(history, out);
            case HTML -> html(history, out);
        }
    }

    private static List<String> notes(History history) {
        List<String> notes = new ArrayList<>(HistoryWords.shapes(history));
        notes.addAll(history.notes());
        return notes;
    }

    private static void text(History history, int width, Appendable out) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(HistoryWords.answer(history));
        for (List<String> event : HistoryWords.events(history)) {
            lines.add("");
            lines.addAll(TextTable.wrapped(event.get(0), width));
            event.stream().skip(1).forEach(sentence -> lines.addAll(indented(sentence, width)));
        }
        lines.add("");
        List<List<String>> newest = history.series().stream()
                .filter(series -> !series.values().isEmpty())
                .map(series -> List.of(series.label(), series.metric().title(), EventWords.level(series)))
                .toList();
        lines.addAll(TextTable.of(List.of("Cell", "Metric", "Level now"), newest, KEPT, GAP)
                .lines(width));
        notes(history).forEach(note -> lines.addAll(indented(note, width)));
        out.append(String.join("\n", lines)).append('\n');
    }

    private static List<String> indented(String sentence, int width) {
        return TextTable.wrapped(sentence, width - GAP).stream()
                .map(line -> "  " + line)
                .toList();
    }

    private static void markdown(History history, Appendable out) throws IOException {
        Markdown page = new Markdown(out);
        page.heading(2, "History of " + history.suite());
        page.strong(HistoryWords.answer(history));
        for (List<String> event : HistoryWords.events(history)) {
            page.heading(3, event.get(0));
            page.bullets(event.subList(1, event.size()));
        }
        page.table(HistoryWords.HEAD, HistoryWords.rows(history));
        if (!notes(history).isEmpty()) {
            page.bullets(notes(history));
        }
        page.bullets(HistoryWords.method());
    }

    private static void html(History history, Appendable out) throws IOException {
        out.append(HtmlTemplate.load("history.html")
                .filled(Map.ofEntries(
                        entry("title", () -> Element.escaped("History of " + history.suite())),
                        entry("answer", () -> Element.escaped(HistoryWords.answer(history))),
                        entry("events", () -> joined(eventList(history))),
                        entry("notes", () -> joined(list(notes(history)))),
                        entry("pictures", () -> joined(Figures.section("Pictures", new HistoryPlots(history).plots()))),
                        entry(
                                "table",
                                () -> joined(List.of(HtmlRows.table(
                                        "Levels of each cell and metric, the oldest first",
                                        HistoryWords.HEAD,
                                        HistoryWords.rows(history))))),
                        entry("method", () -> joined(bullets(HistoryWords.method()))))));
    }

    private static List<Element> eventList(History history) {
        List<Element> parts = new ArrayList<>();
        for (List<String> event : HistoryWords.events(history)) {
            parts.add(Element.of("h3", event.get(0)));
            parts.addAll(list(event.subList(1, event.size())));
        }
        return parts.isEmpty() ? List.of(Element.of("p", "No level has changed.")) : parts;
    }

    private static List<Element> list(List<String> texts) {
        return texts.isEmpty()
                ? List.of()
                : List.of(Element.of("ul").with("class", "notes").add(bullets(texts)));
    }

    private static List<Element> bullets(List<String> texts) {
        return texts.stream().map(text -> Element.of("li", text)).toList();
    }

    private static String joined(List<Element> elements) {
        return elements.stream().map(Element::toString).collect(Collectors.joining("\n"));
    }
}
