package org.trainmark.bench.cli.help;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.IVersionProvider;

/** What was built, as the build wrote it down. */
public final class Version implements IVersionProvider {

    private static final String RESOURCE = "/org/trainmark/bench/version.properties";

    @Override
    public String[] getVersion() throws IOException {
        Map<String, String> facts = facts();
        return new String[] {
            "trainmark %s (ND4J %s, %s)".formatted(facts.get("trainmark"), facts.get("nd4j"), facts.get("nd4j.natives"))
        };
    }

    /** Returns the classifier of the natives that were built in. */
    public static String natives() throws IOException {
        return facts().getOrDefault("nd4j.natives", "");
    }

    /** Returns the versions by name. */
    public static SortedMap<String, String> facts() throws IOException {
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
