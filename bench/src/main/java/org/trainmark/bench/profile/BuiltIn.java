package org.trainmark.bench.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The YAML files of one kind on the class path. They lie in a few folders, which any jar may have; each that has some
 * lists their names, one a line, in a file {@code names.txt} beside them.
 */
public final class BuiltIn {

    /** Those of this module, and beside them those of the modules {@code cuda-profiles} and {@code peers}. */
    public static final BuiltIn PROFILES =
            new BuiltIn("org/trainmark/profiles/", "org/trainmark/profiles/cuda/", "org/trainmark/profiles/peers/");

    public static final BuiltIn SUITES = new BuiltIn("org/trainmark/bench/suites/");

    private final List<String> folders;

    private BuiltIn(String... folders) {
        this.folders = List.of(folders);
    }

    public SortedSet<String> names() {
        return new TreeSet<>(places().keySet());
    }

    /** Returns the text of a file by its name without {@code .yaml}, if there is one. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(places().get(name)).map(BuiltIn::read);
    }

    /** Returns where each file lies, by its name. */
    private Map<String, String> places() {
        Map<String, String> places = new HashMap<>();
        for (String folder : folders) {
            named(folder).forEach(name -> places.put(name, folder + name + ".yaml"));
        }
        return places;
    }

    private static List<String> named(String folder) {
        List<String> names = new ArrayList<>();
        try {
            for (URL list : Collections.list(loader().getResources(folder + "names.txt"))) {
                names.addAll(read(list).lines().toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look for " + folder, e);
        }
        return names;
    }

    private static String read(String place) {
        URL file = loader().getResource(place);
        if (file == null) {
            throw new IllegalStateException(place + " stands in a names.txt, but is not there");
        }
        return read(file);
    }

    private static String read(URL file) {
        try (InputStream in = file.openStream()) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static ClassLoader loader() {
        return BuiltIn.class.getClassLoader();
    }
}
