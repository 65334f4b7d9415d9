package org.trainmark.bench.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The YAML files of one kind on the class path. Every jar that brings some lists their names, one a line, in a file
 * {@code names.txt} beside them.
 */
public enum BuiltIn {
    PROFILES("org/trainmark/profiles/"),
    SUITES("org/trainmark/bench/suites/");

    private final String folder;

    BuiltIn(String folder) {
        this.folder = folder;
    }

    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        try {
            for (URL list : Collections.list(loader().getResources(folder + "names.txt"))) {
                try (InputStream in = list.openStream()) {
                    names.addAll(new String(in.readAllBytes(), UTF_8).lines().toList());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    /** Returns the text of a file by its name without {@code .yaml}, if there is one. */
    public Optional<String> text(String name) {
        if (!names().contains(name)) {
            return Optional.empty();
        }
        try (InputStream in = loader().getResourceAsStream(folder + name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException(folder + "names.txt names '" + name + "', which is not there");
            }
            return Optional.of(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassLoader loader() {
        return BuiltIn.class.getClassLoader();
    }
}
