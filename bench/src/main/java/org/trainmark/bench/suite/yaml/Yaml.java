package org.trainmark.bench.suite.yaml;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A value as it stands in a file, with its place. */
public sealed interface Yaml {

    Place place();

    /** Keys and values, in the file's order; no key twice. */
    record Mapping(Place place, List<Entry> entries) implements Yaml {

        public Mapping {
            requireNonNull(place, "place");
            entries = List.copyOf(entries);
        }

        public Optional<Entry> entry(String key) {
            return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
        }

        /** Returns this with {@code added} in place of the entry of the same key, or at the end. */
        public Mapping with(Entry added) {
            List<Entry> changed = new ArrayList<>(entries);
            int at = entry(added.key()).map(changed::indexOf).orElse(changed.size());
            if (at < changed.size()) {
                changed.set(at, added);
            } else {
                changed.add(added);
            }
            return new Mapping(place, changed);
        }

        /** Returns this without the entry of a key. */
        public Mapping without(String key) {
            return new Mapping(
                    place,
                    entries.stream().filter(entry -> !entry.key().equals(key)).toList());
        }
    }

    /** A key with its value. */
    record Entry(Place place, String key, Yaml value) {

        public Entry {
            requireNonNull(place, "place");
            requireNonNull(key, "key");
            requireNonNull(value, "value");
        }
    }

    /** A list of values. */
    record Sequence(Place place, List<Yaml> items) implements Yaml {

        public Sequence {
            requireNonNull(place, "place");
            items = List.copyOf(items);
        }
    }

    /** A text, a number, a truth value or nothing. */
    record Scalar(Place place, String text, Kind kind) implements Yaml {

        public Scalar {
            requireNonNull(place, "place");
            requireNonNull(text, "text");
            requireNonNull(kind, "kind");
        }
    }

    /** What the core schema of YAML 1.2 takes an unquoted scalar for; numbers in base 10 only. */
    enum Kind {
        TEXT(""),
        WHOLE("[-+]?[0-9]+"),
        REAL("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"),
        NOT_FINITE("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)"),
        TRUTH("true|True|TRUE|false|False|FALSE"),
        EMPTY("|~|null|Null|NULL");

        private final Pattern pattern;

        Kind(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        static Kind of(String plain) {
            for (Kind kind : List.of(WHOLE, REAL, NOT_FINITE, TRUTH, EMPTY)) {
                if (kind.pattern.matcher(plain).matches()) {
                    return kind;
                }
            }
            return TEXT;
        }
    }
}
