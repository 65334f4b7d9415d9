package org.trainmark.results.report.memory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trainmark.results.memory.MemoryFacts;
import org.trainmark.results.memory.SequenceGroup;
import org.trainmark.results.report.markup.Markdown;
import org.trainmark.results.report.markup.PageLimits;

/**
 * Memory against batch size and length of sequences as a report shows it.
 *
 * @param held by both
 * @param largest batch of each length that was found to fit; empty where none was looked for
 * @param sentences on how memory grows with both
 */
public record SequenceSection(MemoryTable held, Optional<MemoryTable> largest, List<String> sentences) {

    public static final String TITLE = "Memory by batch size and length of sequences";

    /** What the largest batch is of. */
    public static final String LARGEST = "Largest batch within a limit";

    public SequenceSection {
        sentences = List.copyOf(sentences);
    }

    /** Returns nothing for a run whose trials do not say what they held at several lengths. */
    public static Optional<SequenceSection> of(MemoryFacts facts) {
        List<SequenceGroup> shown =
                facts.sequences().stream().limit(PageLimits.MOST_GROUPS).toList();
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(new SequenceSection(
                        SequenceTable.held(shown),
                        facts.fitsBySequence().isEmpty()
                                ? Optional.empty()
                                : Optional.of(SequenceTable.largest(facts.fitsBySequence())),
                        sentences(shown, facts.sequences().size())));
    }

    private static List<String> sentences(List<SequenceGroup> shown, int groups) {
        List<String> all = new ArrayList<>();
        for (SequenceGroup group : shown) {
            String who = groups == 1 ? "" : group.label() + ": ";
            SequenceSentences.of(group).forEach(sentence -> all.add(who + sentence));
        }
        if (groups > shown.size()) {
            all.add(PageLimits.ofGroups(groups));
        }
        return all;
    }

    public void write(Markdown page) throws IOException {
        page.heading(2, TITLE);
        page.table(
                held.head(),
                held.rows()
                        .subList(0, Math.min(PageLimits.MOST_ROWS, held.rows().size())));
        page.paragraph(PageLimits.ofRows(held.rows().size()));
        page.bullets(sentences);
        if (largest.isPresent()) {
            page.heading(3, LARGEST);
            page.table(largest.get().head(), largest.get().rows());
        }
    }
}
