package org.trainmark.core.data.load;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trainmark.core.data.KnownDataset;
import org.trainmark.core.data.KnownFile;
import org.trainmark.core.data.MissingDataException;

/**
 * Where known data sets are looked for: in each directory first under the set's name, then in the directory itself.
 *
 * @param searched the first that holds a whole set wins
 * @param cache where sets are fetched to
 */
public record DataDirectories(List<Path> searched, Path cache) {

    /** The variable that names the directory to look in first. */
    public static final String VARIABLE = "TRAINMARK_DATA";

    public DataDirectories {
        searched = List.copyOf(searched);
        requireNonNull(cache, "cache");
    }

    /**
     * Returns the usual directories: an explicit one, that of the variable {@code TRAINMARK_DATA}, the cache
     * ({@code trainmark/data} under {@code XDG_CACHE_HOME} or {@code ~/.cache}), and {@code /usr/share/datasets}.
     */
    public static DataDirectories usual(Optional<Path> explicit, Map<String, String> environment) {
        List<Path> searched = new ArrayList<>();
        explicit.ifPresent(searched::add);
        variable(VARIABLE, environment).ifPresent(searched::add);
        Path cache = cacheHome(environment).resolve("trainmark/data");
        searched.add(cache);
        searched.add(Path.of("/usr/share/datasets"));
        return new DataDirectories(searched, cache);
    }

    /** Returns the directory that holds all files of a set, gzipped or not; empty if none does. */
    public Optional<Path> locate(KnownDataset set) {
        return candidates(set).stream()
                .filter(directory -> set.files().stream()
                        .allMatch(file -> file(directory, file).isPresent()))
                .findFirst();
    }

    /** @throws MissingDataException if no directory holds all files of a set */
    Path require(KnownDataset set) {
        return locate(set).orElseThrow(() -> new MissingDataException(set, candidates(set)));
    }

    /** Returns the directories that are looked into for a set, in that order. */
    List<Path> candidates(KnownDataset set) {
        return searched.stream()
                .flatMap(directory -> Stream.of(directory.resolve(set.id()), directory))
                .toList();
    }

    /** Returns where a file is in a directory: as it is, or else gzipped. */
    static Optional<Path> file(Path directory, KnownFile file) {
        return Stream.of(file.name(), file.name() + ".gz")
                .map(directory::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Returns where a user's caches are: {@code XDG_CACHE_HOME} if that is absolute, or else {@code ~/.cache}. */
    public static Path cacheHome(Map<String, String> environment) {
        // The XDG base directory specification wants a relative path ignored.
        return variable("XDG_CACHE_HOME", environment)
                .filter(Path::isAbsolute)
                .orElseGet(() -> variable("HOME", environment)
                        .orElseGet(() -> Path.of(System.getProperty("user.home")))
                        .resolve(".cache"));
    }

    private static Optional<Path> variable(String name, Map<String, String> environment) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
