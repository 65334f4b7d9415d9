package org.trainmark.bench.suite.yaml;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.trainmark.core.Nearest;

/** What messages tell people to write in place of words that they bring from books and other tools. */
public final class OtherWords {

    private static final Set<String> TOP = Set.of(
            "augmentation",
            "axes",
            "batch-size",
            "data",
            "learning-rate",
            "loss",
            "measure",
            "micro-batch-size",
            "model",
            "optimizer",
            "schedule",
            "seed");

    /** What no axis goes over. */
    private static final Set<String> NO_AXES = Set.of("axes", "guard", "limits", "measure", "name", "profiles", "seed");

    private static final String SET = "--set ";

    private OtherWords() {}

    /**
     * Returns what to write in place of an unknown key, such as {@code ; write learning-rate: 0.1}, or which known one
     * it is near to; nothing if there is neither.
     *
     * @param path dotted, of the map that has the key; empty at the top
     * @param known keys that the map may have
     */
    static String forKey(Yaml.Entry entry, String path, Collection<String> known) {
        List<String> ours = Vocabulary.ofKey(entry.key());
        Optional<String> here = Stream.concat(
                        spelled(entry.key(), known), ours.stream().filter(known::contains))
                .findFirst()
                .map(key -> path.isEmpty() ? key : path + "." + key);
        return here.or(() -> ours.stream().filter(OtherWords::isFromTop).findFirst())
                .map(way -> instead(entry, path, way))
                .orElseGet(() -> Nearest.hint(entry.key(), known));
    }

    private static boolean isFromTop(String way) {
        return way.contains(".") || TOP.contains(way);
    }

    private static String instead(Yaml.Entry entry, String path, String way) {
        String value = value(entry.value(), way);
        boolean inside = way.startsWith(path + ".");
        String rest = inside ? way.substring(path.length() + 1) : way;
        return isSet(entry.place())
                ? set(way, value)
                : "; write " + line(rest, value) + (inside || path.isEmpty() ? "" : " at the top");
    }

    /** Returns that another value is to be written in place of one. */
    static String instead(Value value, Yaml other) {
        String text = FlowText.of(other);
        return isSet(value.place()) ? set(value.path(), text) : "; write %s: %s".formatted(value.name(), text);
    }

    private static boolean isSet(Place place) {
        return place.source().startsWith(SET);
    }

    private static String set(String way, String value) {
        String text = way + "=" + value;
        return "; write " + SET + (text.matches("\\S+") ? text : "'" + text + "'");
    }

    /** Returns a way as nested maps on one line. */
    private static String line(String way, String value) {
        String[] names = way.split("\\.", -1);
        String line = names[names.length - 1] + ": " + value;
        for (int i = names.length - 2; i >= 0; i--) {
            line = names[i] + ": {" + line + "}";
        }
        return line;
    }

    /** Returns a value as it was given; dots where that says no more than that one is wanted. */
    private static String value(Yaml value, String way) {
        if (!(value instanceof Yaml.Scalar scalar)) {
            return FlowText.of(value);
        }
        if (scalar.kind() == Yaml.Kind.EMPTY || scalar.kind() == Yaml.Kind.TRUTH) {
            return "...";
        }
        return way.endsWith(".hidden") ? FlowText.list(List.of(FlowText.of(value))) : FlowText.of(value);
    }

    /** Returns the same as {@link #forKey} of a key among the axes. */
    public static String forAxis(Yaml.Entry entry, Predicate<String> isAxis, Collection<String> known) {
        Stream<String> ours = Vocabulary.ofKey(entry.key()).stream().filter(isAxis);
        return Stream.concat(spelled(entry.key(), known), ours)
                .findFirst()
                .map(way -> "; write %s: %s".formatted(way, FlowText.of(entry.value())))
                .orElseGet(() -> Nearest.hint(entry.key(), known));
    }

    /** Returns the same of a word that is none of the known values. */
    static String forValue(String word, Collection<String> known) {
        Stream<String> ours = Vocabulary.ofValue(word).stream().filter(known::contains);
        return Stream.concat(spelled(word, known), ours)
                .findFirst()
                .map("; write %s"::formatted)
                .orElseGet(() -> Nearest.hint(word, known));
    }

    /** Returns how to try several values of a setting, if a list stands where one is wanted; nothing else. */
    static String forList(Value value) {
        boolean several = value.yaml() instanceof Yaml.Sequence sequence
                && !sequence.items().isEmpty()
                && !value.path().isEmpty()
                && !NO_AXES.contains(value.path().split("\\.", 2)[0]);
        if (!several) {
            return "";
        }
        String text = FlowText.of(value.yaml());
        return isSet(value.place())
                ? set("axes." + value.path(), text)
                : "; to try several, write axes: {%s: %s}".formatted(value.path(), text);
    }

    /** Returns the known word that is the same but for how its parts are joined: {@code batch-size} for batchSize. */
    private static Stream<String> spelled(String word, Collection<String> known) {
        return known.stream().filter(one -> Vocabulary.joined(one).equals(Vocabulary.joined(word)));
    }
}
