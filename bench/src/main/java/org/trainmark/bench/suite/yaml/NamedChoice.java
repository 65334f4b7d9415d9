package org.trainmark.bench.suite.yaml;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** A value as the name of one of several things, alone or with the settings of that one. */
record NamedChoice(Value value) {

    <E extends Enum<E>> E constant(Class<E> type) {
        Map<String, E> known = new TreeMap<>();
        Arrays.stream(type.getEnumConstants()).forEach(constant -> known.put(Value.nameOf(constant), constant));
        return chosen(value.text(), known);
    }

    <T> T read(Map<String, Function<Fields, T>> readers, Map<String, String> mainSettings) {
        if (value.yaml() instanceof Yaml.Mapping mapping) {
            return withSettings(mapping, readers, mainSettings);
        }
        if (!(value.yaml() instanceof Yaml.Scalar scalar) || scalar.kind() != Yaml.Kind.TEXT) {
            throw value.refuseAs("one of " + ValueWords.list(readers.keySet()));
        }
        Yaml none = new Yaml.Mapping(value.place(), List.of());
        return chosen(scalar.text(), readers)
                .apply(settings(scalar.text(), none).fields());
    }

    private <T> T withSettings(
            Yaml.Mapping mapping, Map<String, Function<Fields, T>> readers, Map<String, String> mainSettings) {
        if (mapping.entries().size() != 1) {
            throw value.refuse("must name exactly one of %s".formatted(ValueWords.list(readers.keySet())));
        }
        Yaml.Entry only = mapping.entries().get(0);
        Yaml name = new Yaml.Scalar(only.place(), only.key(), Yaml.Kind.TEXT);
        Function<Fields, T> reader =
                new NamedChoice(new Value(name, value.path(), value.problems())).chosen(only.key(), readers);
        Yaml settings = writtenOut(only.value(), Optional.ofNullable(mainSettings.get(only.key())));
        return reader.apply(settings(only.key(), settings).fields());
    }

    private Value settings(String name, Yaml yaml) {
        return new Value(yaml, value.path() + "." + name, value.problems());
    }

    private static Yaml writtenOut(Yaml yaml, Optional<String> mainSetting) {
        if (mainSetting.isEmpty() || !(yaml instanceof Yaml.Scalar scalar) || scalar.kind() == Yaml.Kind.EMPTY) {
            return yaml;
        }
        return new Yaml.Mapping(yaml.place(), List.of(new Yaml.Entry(yaml.place(), mainSetting.get(), yaml)));
    }

    private <T> T chosen(String word, Map<String, T> known) {
        return Optional.ofNullable(known.get(word))
                .orElseThrow(() -> value.refuse("must be one of %s, but is %s%s"
                        .formatted(
                                ValueWords.list(known.keySet()),
                                ValueWords.quote(word),
                                OtherWords.forValue(word, known.keySet()))));
    }
}
