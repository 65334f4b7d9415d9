package org.trainmark.results.report.html;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trainmark.results.memory.LargestFit;
import org.trainmark.results.report.markup.Element;
import org.trainmark.results.report.markup.PageLimits;
import org.trainmark.results.report.search.SearchSections;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.Unit;
import org.trainmark.results.summary.answer.Answer;

/**
 * What a page is of, and what was found: of a range test and of a search for the largest batch, that.
 *
 * @param kind of page
 * @param tiles the figures that belong to the answer, before all others
 */
record PageHeading(String kind, String title, String question, String answer, List<Element> tiles) {

    private static final int MOST_TILES = 4;

    PageHeading {
        requireNonNull(kind, "kind");
        requireNonNull(title, "title");
        requireNonNull(question, "question");
        requireNonNull(answer, "answer");
        tiles = List.copyOf(tiles);
    }

    static PageHeading of(RunSummary run, SearchSections searches) {
        List<LargestFit> fits = LargestFit.of(run.trials());
        if (isRangeTest(run)) {
            return new PageHeading(
                    "Trainmark range test",
                    run.info().name() + ": learning-rate range test",
                    "Which learning rates are worth trying?",
                    Answer.of(run),
                    rates(run));
        }
        String name = run.info().name();
        String question = run.info().question();
        return fits.isEmpty()
                ? new PageHeading("Trainmark report", name, question, searches.answer(run), figures(run, searches))
                : new PageHeading("Trainmark memory report", name, question, largest(fits), batches(fits));
    }

    private static List<Element> figures(RunSummary run, SearchSections searches) {
        return searches.of(run).stream()
                .flatMap(section -> section.figures().stream())
                .limit(MOST_TILES)
                .map(figure -> HtmlOverview.tile(figure.title(), figure.value(), figure.of()))
                .toList();
    }

    static boolean isRangeTest(RunSummary run) {
        return run.cells().stream().anyMatch(cell -> cell.range().isPresent());
    }

    private static List<Element> rates(RunSummary run) {
        return run.cells().stream()
                .flatMap(cell -> cell.range().flatMap(range -> range.suggestion()).stream()
                        .map(rates -> HtmlOverview.tile("Learning rates to try", rates.text(), cell.label())))
                .limit(MOST_TILES)
                .toList();
    }

    private static String largest(List<LargestFit> fits) {
        List<String> sentences = new ArrayList<>(fits.stream()
                .limit(PageLimits.MOST_GROUPS)
                .map(fit -> (fits.size() == 1 ? "" : fit.label() + ": ") + sentence(fit))
                .toList());
        sentences.add(PageLimits.ofGroups(fits.size()));
        return sentences.stream().collect(Collectors.joining(" ")).strip();
    }

    private static String sentence(LargestFit fit) {
        String within = " within " + Unit.BYTES.text(fit.limitBytes());
        if (fit.batch().isEmpty()) {
            return "No batch that was tried fits" + within + ".";
        }
        String next = fit.tooLarge().isPresent()
                ? "; batch %d does not fit.".formatted(fit.tooLarge().getAsInt())
                : "; none that was tried is too large.";
        return "The largest batch" + within + " is " + fit.batch().getAsInt() + next;
    }

    private static List<Element> batches(List<LargestFit> fits) {
        return fits.stream()
                .limit(MOST_TILES)
                .map(fit -> HtmlOverview.tile(
                        "Largest batch within " + Unit.BYTES.text(fit.limitBytes()),
                        fit.batch().isPresent() ? Integer.toString(fit.batch().getAsInt()) : "none",
                        fit.label()))
                .toList();
    }
}
