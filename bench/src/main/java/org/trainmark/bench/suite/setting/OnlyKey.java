package org.trainmark.bench.suite.setting;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;

/**
 * Keys of which a map has exactly one, beside others.
 *
 * @param readers of their values
 */
record OnlyKey<T>(Map<String, Function<Value, T>> readers) {

    OnlyKey {
        readers = Map.copyOf(readers);
    }

    /** Reads the value of the one that is there; of others too, so that the problems of all are noted. */
    Read<T> read(Value value, Fields fields) {
        List<Read<Optional<T>>> read = new TreeMap<>(readers)
                .entrySet().stream()
                        .map(reader -> fields.optional(reader.getKey(), reader.getValue()))
                        .toList();
        return Read.of(() -> {
            if (readers.keySet().stream().filter(fields::has).count() != 1) {
                throw value.refuse("must have exactly one of " + names());
            }
            return read.stream()
                    .map(Read::get)
                    .flatMap(Optional::stream)
                    .toList()
                    .get(0);
        });
    }

    private String names() {
        List<String> names = new ArrayList<>(readers.keySet().stream().sorted().toList());
        String last = names.remove(names.size() - 1);
        return names.stream().collect(joining(", ", "", " and " + last));
    }
}
