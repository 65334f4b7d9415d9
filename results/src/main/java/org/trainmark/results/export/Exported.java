package org.trainmark.results.export;

import java.util.List;

/**
 * What runs are in a format of another tool.
 *
 * @param files of which a format of one file has one
 * @param unsaid what the format cannot say, in words for each
 */
public record Exported(List<ExportedFile> files, List<String> unsaid) {

    public Exported {
        files = List.copyOf(files);
        unsaid = List.copyOf(unsaid);
    }
}
