package org.trainmark.bench.amt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Place;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Yaml;
import org.trainmark.bench.suite.yaml.YamlParser;

/** A space that is exported and imported again is the same, whatever is in it. */
class GeneratedSpacesTest {

    private static final int SPACES = 100;
    private static final List<String> TEXTS = List.of(
            "sgd", "adam w", "007", "1e3", "0.10", "a: b", "{x}", "[1, 2]", "no", "null", "\\", "\"", "#", "\u00e9",
            "-");

    private static final String SUITE = """
            name: generated
            %s
            search:
              space: %s
              by: random
              objective: {maximize: final-accuracy}
            measure: {repetitions: 1, convergence: {max-epochs: 9}}
            """;

    static IntStream seeds() {
        return IntStream.range(0, SPACES);
    }

    private static String number(Random random, double from, double to) {
        return FlowText.number(Math.round((from + random.nextDouble() * (to - from)) * 1e6) / 1e6);
    }

    private static String range(Random random, String name) {
        if (name.equals("batch-size")) {
            return "{from: %d, to: %d}".formatted(1 + random.nextInt(50), 100 + random.nextInt(5000));
        }
        return switch (random.nextInt(4)) {
            case 0 -> "{from: %s, to: %s}".formatted(number(random, -9, 0), number(random, 0.1, 9));
            case 1 -> "{from: %s, scale: log, to: %s}".formatted(number(random, 1e-5, 1), number(random, 1.1, 1e6));
            case 2 ->
                "{from: %s, scale: reverse-log, to: %s}"
                        .formatted(number(random, 0, 0.9), number(random, 0.91, 0.999999));
            default -> "{from: %d, to: %d, whole: true}".formatted(random.nextInt(50) - 25, 26 + random.nextInt(5000));
        };
    }

    private static String list(Random random, boolean nested) {
        List<String> values = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            String value = switch (random.nextInt(nested ? 4 : 3)) {
                case 0 -> Integer.toString(random.nextInt(1000));
                case 1 -> number(random, 0, 1);
                case 2 -> FlowText.text(nested ? "sgd" : TEXTS.get(random.nextInt(TEXTS.size())));
                default -> "{momentum: {decay: %s}}".formatted(number(random, 0, 1));
            };
            if (!values.contains(value)) {
                values.add(value);
            }
        }
        return FlowText.list(values);
    }

    private static String space(int seed, List<String> names, boolean nested) {
        Random random = new Random(seed);
        Map<String, String> parts = new LinkedHashMap<>();
        for (String name : names) {
            if (random.nextBoolean() || parts.isEmpty()) {
                parts.put(name, random.nextInt(3) == 0 ? list(random, nested) : range(random, name));
            }
        }
        return FlowText.map(parts);
    }

    private static String spaceOf(String suite) {
        Problems problems = new Problems("suite.yaml");
        Yaml.Mapping tree = (Yaml.Mapping) YamlParser.parse(suite, new Place("suite.yaml", 1, 1), problems);
        Yaml.Mapping search = (Yaml.Mapping) tree.entry("search").orElseThrow().value();
        return FlowText.of(search.entry("space").orElseThrow().value());
    }

    private static String thereAndBack(String suite) {
        return Imported.of(Export.of("suite.yaml", suite, Optional.empty()).request(), List.of(), List.of(), 0)
                .suite();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ofAProgram(int seed) {
        String space = space(seed, List.of("eta", "max_depth", "gamma", "Lambda", "batch-size", "x1"), false);
        String suite = SUITE.formatted(
                "program: {command: [train], metrics: {validation-accuracy: 'acc=([0-9.]+)'}}\nepochs: \"3\"", space);
        assertThat(spaceOf(thereAndBack(suite))).isEqualTo(spaceOf(suite));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ofThisProjectsTrainer(int seed) {
        String space = space(
                seed,
                List.of("learning-rate", "batch-size", "optimizer", "optimizer.momentum.decay", "regularization.l2"),
                true);
        String suite = SUITE.formatted("data: digits\nmodel: mlp", space);
        String back = thereAndBack(suite);
        assertThat(spaceOf(back)).isEqualTo(spaceOf(suite));
        assertThat(back).contains("data: digits", "model: mlp");
    }
}
