package org.trainmark.results.report.html;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.results.memory.MemoryFacts;
import org.trainmark.results.report.markup.Element;
import org.trainmark.results.report.markup.PageLimits;
import org.trainmark.results.report.memory.MemorySection;
import org.trainmark.results.report.memory.MemoryTable;
import org.trainmark.results.report.memory.SequenceSection;

/** The tables of memory by batch size and by length of sequences, with what follows from them. */
final class HtmlMemory {

    private HtmlMemory() {}

    static List<Element> of(MemoryFacts facts) {
        List<Element> all = new ArrayList<>();
        SequenceSection.of(facts).ifPresent(section -> all.addAll(byBoth(section)));
        MemorySection.of(facts).ifPresent(section -> all.addAll(byBatch(section)));
        return all;
    }

    private static List<Element> byBoth(SequenceSection section) {
        List<Element> all = new ArrayList<>();
        all.add(Element.of("h2", SequenceSection.TITLE));
        all.addAll(table("Held by the engine, medians over trials", section.held()));
        section.largest().ifPresent(table -> all.addAll(table(SequenceSection.LARGEST, table)));
        all.add(HtmlRows.panel(section.sentences()));
        return all;
    }

    private static List<Element> byBatch(MemorySection section) {
        List<Element> all = new ArrayList<>();
        all.add(Element.of("h2", MemorySection.TITLE));
        all.addAll(table("Medians over trials", section.table()));
        all.add(HtmlRows.panel(section.sentences()));
        return all;
    }

    private static List<Element> table(String caption, MemoryTable table) {
        return List.of(
                HtmlRows.table(caption, table.head(), table.rows()),
                Element.of("p", PageLimits.ofRows(table.rows().size())).with("class", "note"));
    }
}
