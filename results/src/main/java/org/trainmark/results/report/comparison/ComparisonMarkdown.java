package org.trainmark.results.report.comparison;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.trainmark.results.compare.Comparison;
import org.trainmark.results.report.markup.Markdown;

/** A comparison as a page, or a comment on a pull request. */
final class ComparisonMarkdown {

    private ComparisonMarkdown() {}

    static void write(Comparison comparison, Appendable out) throws IOException {
        Markdown page = new Markdown(out);
        page.heading(2, "%s (base) against %s (candidate)".formatted(comparison.base(), comparison.candidate()));
        page.strong(ComparisonWords.answer(comparison));
        List<List<String>> rows = new ArrayList<>();
        comparison.cells().forEach(cell -> cell.effects().forEach(effect -> rows.add(EffectWords.row(cell, effect))));
        page.table(EffectWords.HEAD, rows);
        if (!comparison.notes().isEmpty()) {
            page.bullets(comparison.notes());
        }
        page.bullets(ComparisonWords.method(comparison));
    }
}
