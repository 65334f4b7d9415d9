package org.trainmark.results.report.html;

import java.util.List;
import java.util.Optional;
import org.trainmark.results.report.markup.Element;
import org.trainmark.results.report.markup.PageLimits;
import org.trainmark.results.report.memory.MemorySection;
import org.trainmark.results.report.memory.MemoryTable;
import org.trainmark.results.summary.RunSummary;

/** The table of memory by batch size, with what follows from it. */
final class HtmlMemory {

    private HtmlMemory() {}

    static List<Element> of(RunSummary run) {
        Optional<MemorySection> section = MemorySection.of(run);
        Optional<MemoryTable> table = section.map(MemorySection::table);
        return section.isEmpty() || table.isEmpty()
                ? List.of()
                : List.of(
                        Element.of("h2", MemorySection.TITLE),
                        HtmlRows.table(
                                "Medians over trials",
                                table.get().head(),
                                table.get().rows()),
                        Element.of("p", PageLimits.ofRows(table.get().rows().size()))
                                .with("class", "note"),
                        HtmlRows.panel(section.get().sentences()));
    }
}
