package org.trainmark.results.report.comparison;

import static java.util.Map.entry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trainmark.results.compare.Comparison;
import org.trainmark.results.compare.contrast.Verdict;
import org.trainmark.results.report.html.Figures;
import org.trainmark.results.report.html.HtmlRows;
import org.trainmark.results.report.html.HtmlTemplate;
import org.trainmark.results.report.markup.Element;
import org.trainmark.results.report.markup.PageLimits;
import org.trainmark.results.report.plot.Plot;

/** A comparison as one page with pictures that works without a network and without scripts. */
final class ComparisonHtml {

    private ComparisonHtml() {}

    static void write(Comparison comparison, Appendable out) throws IOException {
        String title = comparison.base() + " against " + comparison.candidate();
        Map<String, Supplier<String>> slots = Map.ofEntries(
                entry("title", () -> Element.escaped(title)),
                entry("answer", () -> Element.escaped(ComparisonWords.answer(comparison))),
                entry("tiles", () -> joined(tiles(comparison))),
                entry("notes", () -> joined(notes(comparison.notes()))),
                entry("pictures", () -> joined(Figures.section("Pictures", pictures(comparison)))),
                entry("table", () -> joined(table(comparison))),
                entry("method", () -> joined(bullets(ComparisonWords.method(comparison)))));
        out.append(HtmlTemplate.load("comparison.html").filled(slots));
    }

    private static List<Element> tiles(Comparison comparison) {
        return Stream.of(Verdict.values())
                .filter(verdict -> comparison.count(verdict) > 0)
                .map(verdict -> Element.of("div")
                        .with("class", "tile-card")
                        .add(
                                Element.of("h3", "Guarded: " + verdict.label()),
                                Element.of("p", Long.toString(comparison.count(verdict)))
                                        .with("class", "value")))
                .toList();
    }

    private static List<Plot> pictures(Comparison comparison) {
        return Stream.of(ForestPlot.of(comparison), StripPlot.of(comparison))
                .flatMap(plot -> plot.stream())
                .toList();
    }

    private static List<Element> table(Comparison comparison) {
        List<List<String>> rows = ComparedRows.of(comparison).stream()
                .map(row -> EffectWords.row(row.cell(), row.effect()))
                .toList();
        List<Element> parts = new ArrayList<>(
                List.of(HtmlRows.table("What changed first, then what cannot be told", EffectWords.HEAD, rows)));
        String leftOut = PageLimits.ofRows(rows.size());
        if (!leftOut.isEmpty()) {
            parts.add(Element.of("p", leftOut).with("class", "note"));
        }
        return parts;
    }

    private static List<Element> notes(List<String> notes) {
        return notes.isEmpty()
                ? List.of()
                : List.of(Element.of("ul").with("class", "notes").add(bullets(notes)));
    }

    private static List<Element> bullets(List<String> texts) {
        return texts.stream().map(text -> Element.of("li", text)).toList();
    }

    private static String joined(List<Element> elements) {
        return elements.stream().map(Element::toString).collect(Collectors.joining("\n"));
    }
}
