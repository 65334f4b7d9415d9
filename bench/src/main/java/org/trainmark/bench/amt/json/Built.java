package org.trainmark.bench.amt.json;

import java.util.Collection;
import java.util.List;
import org.trainmark.bench.suite.yaml.Place;
import org.trainmark.bench.suite.yaml.Yaml;

/** Makes values that stand in no file. */
public final class Built {

    private static final Place NOWHERE = Place.of("");

    /** An object without members. */
    public static final Yaml.Mapping EMPTY = new Yaml.Mapping(NOWHERE, List.of());

    private Built() {}

    public static Yaml text(String text) {
        return new Yaml.Scalar(NOWHERE, text, Yaml.Kind.TEXT);
    }

    public static Yaml number(Number number) {
        boolean whole = !(number instanceof Double);
        return new Yaml.Scalar(NOWHERE, number.toString(), whole ? Yaml.Kind.WHOLE : Yaml.Kind.REAL);
    }

    public static Yaml list(Collection<? extends Yaml> items) {
        return new Yaml.Sequence(NOWHERE, List.copyOf(items));
    }

    /** Returns an object with another value under a name. */
    public static Yaml.Mapping with(Yaml.Mapping object, String name, Yaml value) {
        return object.with(new Yaml.Entry(NOWHERE, name, value));
    }

    /** Returns an object with one member. */
    public static Yaml.Mapping of(String name, Yaml value) {
        return with(EMPTY, name, value);
    }

    /** Returns the object under a name; an empty one if there is none. */
    public static Yaml.Mapping object(Yaml.Mapping in, String name) {
        return in.entry(name)
                .map(Yaml.Entry::value)
                .filter(Yaml.Mapping.class::isInstance)
                .map(Yaml.Mapping.class::cast)
                .orElse(EMPTY);
    }
}
