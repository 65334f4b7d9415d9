package org.trainmark.bench.suite;

import java.util.List;
import java.util.function.Function;
import org.trainmark.bench.suite.setting.EditedCourse;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Yaml;
import org.trainmark.bench.suite.yaml.YamlParser;

/** Puts the courses of steered trainings into a suite that names them: {@code {edited: RUN/TRIAL}}. */
final class Courses {

    private final Function<String, String> texts;
    private final Problems problems;

    /** @param texts of schedules by the names of trials; throws {@link IllegalArgumentException} with the mend */
    Courses(Function<String, String> texts, Problems problems) {
        this.texts = texts;
        this.problems = problems;
    }

    Yaml.Mapping in(Yaml.Mapping tree) {
        return (Yaml.Mapping) replaced(tree);
    }

    private Yaml replaced(Yaml yaml) {
        if (yaml instanceof Yaml.Mapping mapping) {
            return mapping.entries().stream()
                    .filter(entry -> entry.key().equals(EditedCourse.NAME))
                    .filter(entry -> entry.value() instanceof Yaml.Scalar)
                    .findFirst()
                    .map(entry -> course((Yaml.Scalar) entry.value()))
                    .orElseGet(() -> entries(mapping));
        }
        if (yaml instanceof Yaml.Sequence sequence) {
            List<Yaml> items = sequence.items().stream().map(this::replaced).toList();
            return new Yaml.Sequence(sequence.place(), items);
        }
        return yaml;
    }

    private Yaml entries(Yaml.Mapping mapping) {
        return new Yaml.Mapping(
                mapping.place(),
                mapping.entries().stream()
                        .map(entry -> new Yaml.Entry(entry.place(), entry.key(), replaced(entry.value())))
                        .toList());
    }

    private Yaml course(Yaml.Scalar name) {
        try {
            return YamlParser.parse(texts.apply(name.text()), name.place(), problems);
        } catch (IllegalArgumentException e) {
            throw problems.add(name.place(), "edited: " + e.getMessage());
        }
    }
}
