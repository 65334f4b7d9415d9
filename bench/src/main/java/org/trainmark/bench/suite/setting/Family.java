package org.trainmark.bench.suite.setting;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.Value;

/**
 * Kinds of which a suite chooses one, such as the optimizers, each with the form in which it is read and written.
 *
 * @param mainSettings by the name of a kind, the setting that {@code {name: value}} is for
 */
record Family<T>(List<Form<? extends T>> forms, Map<String, String> mainSettings) {

    Family {
        forms = List.copyOf(forms);
        mainSettings = Map.copyOf(mainSettings);
    }

    static <T> Family<T> of(List<Form<? extends T>> forms) {
        return new Family<>(forms, Map.of());
    }

    T read(Value value) {
        Map<String, Function<Fields, T>> readers = new TreeMap<>();
        forms.forEach(form -> readers.put(form.name(), fields -> form.reader().apply(fields)));
        return value.choice(readers, mainSettings);
    }

    /** Returns one of the family as YAML on one line, with all its settings. */
    String write(T one) {
        return forms.stream()
                .flatMap(form -> form.written(one).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no suite can write " + one));
    }
}
