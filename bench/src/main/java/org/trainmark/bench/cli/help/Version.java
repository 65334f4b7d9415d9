package org.trainmark.bench.cli.help;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.IVersionProvider;

/** What was built, as the build wrote it down. */
public final class Version implements IVersionProvider {

    private static final String RESOURCE = "/org/trainmark/bench/version.properties";
    private static final String COMMIT = "commit";

    @Override
    public String[] getVersion() throws IOException {
        Map<String, String> facts = facts();
        String commit = commit().map(", commit "::concat).orElse("");
        return new String[] {
            "trainmark %s (ND4J %s, %s%s)"
                    .formatted(facts.get("trainmark"), facts.get("nd4j"), facts.get("nd4j.natives"), commit)
        };
    }

    /**
     * Returns the full id of the commit that was built, with {@code -dirty} behind it if more had changed; empty
     * without git.
     */
    public static Optional<String> commit() throws IOException {
        return Optional.ofNullable(all().get(COMMIT)).filter(commit -> !commit.isEmpty());
    }

    /** Returns the classifier of the natives that were built in. */
    public static String natives() throws IOException {
        return facts().getOrDefault("nd4j.natives", "");
    }

    /** Returns the versions by name; the commit is none of them, for runs of two commits may be of equal software. */
    public static SortedMap<String, String> facts() throws IOException {
        SortedMap<String, String> facts = all();
        facts.remove(COMMIT);
        return facts;
    }

    private static SortedMap<String, String> all() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException(RESOURCE + " is missing from the build");
            }
            properties.load(in);
        }
        SortedMap<String, String> facts = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> facts.put(name, properties.getProperty(name)));
        return facts;
    }
}
