package org.trainmark.core.data;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;

/** Thrown when a known data set is in none of the directories searched; names the command that gets it. */
public final class MissingDataException extends DataException {

    private static final long serialVersionUID = 1;

    public MissingDataException(KnownDataset set, List<Path> searched) {
        super("""
                %s is not on this machine. Get it with: %s
                Its files (%s) are in none of these directories:
                %s""".formatted(
                        set.id(),
                        set.fetchCommand(),
                        set.files().stream().map(KnownFile::name).collect(joining(", ")),
                        searched.stream().map(directory -> "  " + directory).collect(joining("\n"))));
    }
}
