package org.trainmark.bench.machine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Files of Linux in memory, which a test may change between looks. */
public final class FakeFiles implements SystemFiles {

    private final Map<String, String> texts = new TreeMap<>();

    public FakeFiles with(String path, String text) {
        texts.put(path, text);
        return this;
    }

    @Override
    public Optional<String> text(String path) {
        return Optional.ofNullable(texts.get(path)).map(String::strip);
    }

    @Override
    public List<String> names(String directory) {
        String start = directory + "/";
        return texts.keySet().stream()
                .filter(path -> path.startsWith(start))
                .map(path -> path.substring(start.length()).split("/", 2)[0])
                .distinct()
                .toList();
    }

    public FakeFiles without(String path) {
        texts.remove(path);
        return this;
    }
}
