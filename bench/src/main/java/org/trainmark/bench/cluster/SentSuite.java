package org.trainmark.bench.cluster;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A suite on its way to a node.
 *
 * @param label how problems name it
 * @param text all of it, changes from the command line included
 * @param directory what relative paths in it start from
 * @param dataDirectory where to look for data sets first
 */
public record SentSuite(String label, String text, String directory, Optional<String> dataDirectory) {

    public SentSuite {
        requireNonNull(label, "label");
        requireNonNull(text, "text");
        requireNonNull(directory, "directory");
        requireNonNull(dataDirectory, "dataDirectory");
    }
}
