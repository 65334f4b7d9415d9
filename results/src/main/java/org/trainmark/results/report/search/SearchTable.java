package org.trainmark.results.report.search;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A table of a search.
 *
 * @param note what a reader must know; may be empty
 */
public record SearchTable(String caption, List<String> head, List<List<String>> rows, String note) {

    public SearchTable {
        requireNonNull(caption, "caption");
        head = List.copyOf(head);
        rows = List.copyOf(rows);
        requireNonNull(note, "note");
    }
}
