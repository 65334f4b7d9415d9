package org.trainmark.cuda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a jar's library holds code for, kept in a small file beside the libraries that JavaCPP unpacks.
 *
 * <p>To read all of ND4J's from its jar takes 5 to 9 seconds, and a library that has no code for a device is never
 * unpacked; so every trial of a suite would read it again.
 *
 * @param file that keeps it
 * @param key that the jar has as long as it stays the same
 */
record KeptCode(Path file, String key) {

    private static final int LINES = 3;

    static KeptCode of(Path jar, Path cache) throws IOException {
        long millis = Files.getLastModifiedTime(jar).toMillis();
        return new KeptCode(cache.resolve(jar.getFileName() + ".code"), "%d %d".formatted(Files.size(jar), millis));
    }

    /** Returns what was kept; empty if nothing was, or of another jar. */
    Optional<EmbeddedCode> read() throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file, UTF_8);
        return lines.size() == LINES && lines.get(0).equals(key)
                ? Optional.of(new EmbeddedCode(capabilities(lines.get(1)), capabilities(lines.get(2))))
                : Optional.empty();
    }

    /** Keeps all of the library's code; where that cannot be written nothing is kept. */
    void keep(EmbeddedCode code) {
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
            Path unfinished = Files.createTempFile(folder, "code-", ".tmp");
            Files.write(unfinished, List.of(key, text(code.machine()), text(code.ptx())), UTF_8);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Only time is lost: the next trial reads the library again.
        }
    }

    private static String text(SortedSet<Capability> capabilities) {
        return capabilities.stream().map(Capability::toString).collect(joining(" "));
    }

    private static SortedSet<Capability> capabilities(String line) {
        return Pattern.compile(" ")
                .splitAsStream(line)
                .filter(text -> !text.isEmpty())
                .map(Capability::parse)
                .collect(toCollection(TreeSet::new));
    }
}
