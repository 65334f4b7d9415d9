package org.trainmark.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Goes over the sources of this module and of {@code bench} for names of metrics that are spelled there anew. */
class MetricNamesIT {

    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("../bench/src/main/java"));
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

    /** Names that mean another thing as well: a device and a fact of the machine, settings, an edge of an SVG text. */
    private static final Set<String> HOMONYMS = Set.of(
            MetricNames.CPU,
            MetricNames.AUGMENTATION,
            MetricNames.START,
            MetricNames.THROUGHPUT,
            MetricNames.VOCABULARY);

    @Test
    void noOtherClassSpellsTheNameOfAMetric() throws IOException, IllegalAccessException {
        Set<String> names = names();
        names.removeAll(HOMONYMS);

        List<String> spelled = new ArrayList<>();
        for (Path file : sources()) {
            LITERAL.matcher(Files.readString(file))
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .filter(text ->
                            names.contains(text) || MetricNames.percentOf(text).isPresent())
                    .forEach(text -> spelled.add(file + " spells \"" + text + "\""));
        }

        assertThat(names).hasSizeGreaterThan(30);
        assertThat(spelled).isEmpty();
    }

    private static Set<String> names() throws IllegalAccessException {
        Set<String> names = new TreeSet<>();
        for (Field field : MetricNames.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                names.add((String) field.get(null));
            }
        }
        return names;
    }

    private static List<Path> sources() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path root : SOURCES) {
            try (Stream<Path> all = Files.walk(root)) {
                all.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.endsWith("MetricNames.java"))
                        .forEach(files::add);
            }
        }
        return files;
    }
}
