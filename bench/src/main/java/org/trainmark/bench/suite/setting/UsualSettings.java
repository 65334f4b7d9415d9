package org.trainmark.bench.suite.setting;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.InvalidSuiteException;
import org.trainmark.bench.suite.yaml.Place;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Yaml;
import org.trainmark.bench.suite.yaml.YamlParser;

/**
 * Leaves out of texts what is usual: every entry without which a text still reads as the same. An identity made of such
 * texts outlives new settings, which are usual in all that was there before them.
 */
public final class UsualSettings {

    private final UnaryOperator<String> inFull;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    /** @param inFull reads a text and writes it in full, or refuses it with {@link InvalidSuiteException} */
    public UsualSettings(UnaryOperator<String> inFull) {
        this.inFull = requireNonNull(inFull, "inFull");
    }

    /** Returns a text in full without what is usual in it. */
    public String leftOutOf(String full) {
        return known.computeIfAbsent(full, text -> FlowText.of(shortened(parsed(text), text, tree -> tree)));
    }

    /** @param whole the tree with something else in the place of {@code here} */
    private Yaml shortened(Yaml here, String full, UnaryOperator<Yaml> whole) {
        if (here instanceof Yaml.Mapping mapping) {
            return shortened(mapping, full, whole);
        }
        if (!(here instanceof Yaml.Sequence sequence)) {
            return here;
        }
        List<Yaml> items = new ArrayList<>(sequence.items());
        for (int i = 0; i < items.size(); i++) {
            int index = i;
            items.set(i, shortened(items.get(i), full, item -> whole.apply(with(items, index, item))));
        }
        return new Yaml.Sequence(here.place(), items);
    }

    private Yaml shortened(Yaml.Mapping mapping, String full, UnaryOperator<Yaml> whole) {
        Yaml.Mapping kept = mapping;
        for (Yaml.Entry entry : mapping.entries()) {
            Yaml.Mapping before = kept;
            Yaml.Mapping without = before.without(entry.key());
            kept = isSame(whole.apply(without), full)
                    ? without
                    : before.with(with(
                            entry,
                            shortened(entry.value(), full, value -> whole.apply(before.with(with(entry, value))))));
        }
        return kept;
    }

    private boolean isSame(Yaml candidate, String full) {
        try {
            return inFull.apply(FlowText.of(candidate)).equals(full);
        } catch (InvalidSuiteException e) {
            // It cannot do without the entry.
            return false;
        }
    }

    private static Yaml with(List<Yaml> items, int index, Yaml item) {
        List<Yaml> changed = new ArrayList<>(items);
        changed.set(index, item);
        return new Yaml.Sequence(item.place(), changed);
    }

    private static Yaml.Entry with(Yaml.Entry entry, Yaml value) {
        return new Yaml.Entry(entry.place(), entry.key(), value);
    }

    private static Yaml parsed(String text) {
        Problems problems = new Problems(text);
        return InvalidSuiteException.unlessRead(problems, () -> YamlParser.parse(text, Place.of(text), problems));
    }
}
