package org.trainmark.results.report.memory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trainmark.results.memory.MemoryFacts;
import org.trainmark.results.memory.MemoryGroup;
import org.trainmark.results.report.markup.Markdown;
import org.trainmark.results.report.markup.PageLimits;
import org.trainmark.results.summary.Words;

/**
 * Memory against batch size as a report shows it: one group of cells for each different amount.
 *
 * @param leftOut how many groups hold the same as one of these
 */
public record MemorySection(List<MemoryGroup> groups, int leftOut) {

    public static final String TITLE = "Memory by batch size";

    public MemorySection {
        groups = List.copyOf(groups);
    }

    /** Returns nothing for a run whose trials do not say what they held at several batch sizes. */
    public static Optional<MemorySection> of(MemoryFacts facts) {
        List<MemoryGroup> all = facts.groupsOfSeveralBatches();
        List<MemoryGroup> distinct = MemoryGroup.distinct(all);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new MemorySection(distinct, all.size() - distinct.size()));
    }

    public MemoryTable table() {
        return MemoryTable.of(shown());
    }

    private List<MemoryGroup> shown() {
        return groups.subList(0, Math.min(PageLimits.MOST_GROUPS, groups.size()));
    }

    /** Returns what follows for each group, and what the columns mean. */
    public List<String> sentences() {
        List<String> all = new ArrayList<>();
        for (MemoryGroup group : shown()) {
            String who = groups.size() + leftOut == 1 ? "" : group.label() + ": ";
            MemorySentences.of(group).forEach(sentence -> all.add(who + sentence));
        }
        String more = PageLimits.ofGroups(groups.size());
        if (!more.isEmpty()) {
            all.add(more);
        }
        if (leftOut > 0) {
            all.add(Words.count(leftOut, "more group")
                    + " of cells, with other values of the other axes, hold the same.");
        }
        all.addAll(MemoryTables.DEFINITIONS);
        return all;
    }

    public void write(Markdown page) throws IOException {
        page.heading(2, TITLE);
        MemoryTable table = table();
        page.table(
                table.head(),
                table.rows()
                        .subList(0, Math.min(PageLimits.MOST_ROWS, table.rows().size())));
        page.paragraph(PageLimits.ofRows(table.rows().size()));
        page.bullets(sentences());
    }
}
