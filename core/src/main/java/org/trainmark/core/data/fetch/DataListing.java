package org.trainmark.core.data.fetch;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.trainmark.core.data.KnownDataset;
import org.trainmark.core.data.load.DataDirectories;

/**
 * A known data set and where it is.
 *
 * @param directory what holds its files; empty if it is built in or not on this machine
 */
public record DataListing(KnownDataset set, Optional<Path> directory) {

    public DataListing {
        requireNonNull(set, "set");
        requireNonNull(directory, "directory");
    }

    /** Returns every known set, found by name alone: digests are checked when a set is loaded. */
    public static List<DataListing> all(DataDirectories directories) {
        return Arrays.stream(KnownDataset.values())
                .map(set -> new DataListing(set, set.builtIn() ? Optional.empty() : directories.locate(set)))
                .toList();
    }

    /** Returns whether the set can be loaded now. */
    public boolean ready() {
        return set.builtIn() || directory.isPresent();
    }

    /** Returns where the set is, or how to get it, for people. */
    public String place() {
        return set.builtIn() ? "built in" : directory.map(Path::toString).orElseGet(set::fetchCommand);
    }
}
