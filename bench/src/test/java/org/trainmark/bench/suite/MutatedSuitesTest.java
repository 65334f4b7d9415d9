package org.trainmark.bench.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.suite.yaml.InvalidSuiteException;
import org.trainmark.bench.suite.yaml.Place;
import org.trainmark.bench.suite.yaml.Problem;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Yaml;
import org.trainmark.bench.suite.yaml.YamlParser;
import org.trainmark.results.report.markup.Steering;

/** Suites with keys and values that are changed, each by itself and many at random: a suite comes of one, or words. */
@Tag("fuzz")
class MutatedSuitesTest {

    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int COUNT = Integer.getInteger("fuzz.suites", 20_000);

    private static final List<String> STRANGE = List.of(
            "null",
            "~",
            "",
            "''",
            "[]",
            "{}",
            "[[]]",
            "{a: {}}",
            "-1",
            "0",
            "-0",
            "-0.0",
            "+007",
            "1e-400",
            "1e999",
            "-.inf",
            ".nan",
            "2147483647",
            "2147483648",
            "99999999999999999999",
            "0.5",
            "true",
            "'1'",
            "none",
            "cpu",
            "adam",
            "same",
            "..",
            "/dev/zero",
            "\"\\0\"",
            "\"\\e[2J\"",
            "\"\\x9b31m\"",
            "\"\\u202e\\u2066\\u200b\"",
            "\"\\u2028\\x85\\r\\n\"",
            "\"\\ufffe\\ufeff\"",
            "\"\\U0001F600\"",
            "😀",
            "é",
            "'=1+1'",
            "'<b>'",
            "'a: b, {c}'",
            "'# x'",
            "999999999h",
            "1ms",
            "0-9999",
            "[1, 2]",
            "{extends: cpu}",
            "x".repeat(300),
            "[1" + ", 1".repeat(3000) + "]",
            "'0" + ",0".repeat(30_000) + "'",
            "[".repeat(200) + "]".repeat(200));

    /** Where a scalar stands in a text, quotes included. */
    private record Spot(int from, int to) {}

    private final Random random = new Random(SEED);

    private static List<String> suites() {
        List<String> texts = new ArrayList<>(List.of(Suites.FULL, Suites.CNN, Suites.SMALL));
        SuiteFile.builtIn().forEach(name -> texts.add(SuiteFile.source(name).text()));
        return texts;
    }

    private static List<Spot> spots(String text) {
        List<Spot> spots = new ArrayList<>();
        Yaml tree = YamlParser.parse(text, new Place("x", 1, 1), new Problems("x"));
        collect(tree, text, spots);
        return spots;
    }

    private static void collect(Yaml yaml, String text, List<Spot> spots) {
        if (yaml instanceof Yaml.Mapping mapping) {
            mapping.entries().forEach(entry -> {
                spots.add(spot(entry.place(), entry.key(), text));
                collect(entry.value(), text, spots);
            });
        } else if (yaml instanceof Yaml.Sequence sequence) {
            sequence.items().forEach(item -> collect(item, text, spots));
        } else {
            spots.add(spot(yaml.place(), ((Yaml.Scalar) yaml).text(), text));
        }
    }

    private static Spot spot(Place place, String scalar, String text) {
        int line = IntStream.range(1, place.line()).reduce(0, (from, i) -> text.indexOf('\n', from) + 1);
        int from = line + place.column() - 1;
        int quotes = text.startsWith(scalar, from) ? 0 : 2;
        return new Spot(from, Math.min(text.length(), from + scalar.length() + quotes));
    }

    private static String with(String text, Spot spot, String word) {
        return text.substring(0, spot.from()) + word + text.substring(spot.to());
    }

    @Test
    void withOneChangeAreSuitesOrExplained() {
        for (String text : suites()) {
            List<Spot> spots = spots(text);
            double share = Math.min(1, COUNT / 20_000.0);
            for (Spot spot : spots) {
                for (String word : STRANGE) {
                    if (random.nextDouble() < share) {
                        check(with(text, spot, word));
                    }
                }
            }
        }
    }

    @Test
    void withManyChangesAreSuitesOrExplained() {
        List<String> texts = suites();
        for (int i = 0; i < COUNT / 4; i++) {
            String text = texts.get(random.nextInt(texts.size()));
            for (int change = random.nextInt(4); change >= 0; change--) {
                List<Spot> spots = spotsIfAny(text);
                if (!spots.isEmpty()) {
                    text = with(text, spots.get(random.nextInt(spots.size())), word());
                }
            }
            check(text);
        }
    }

    @Test
    void ofAnyBytesAreSuitesOrExplained() {
        for (int i = 0; i < COUNT / 10; i++) {
            StringBuilder text = new StringBuilder("# ");
            for (int length = random.nextInt(3000); length > 0; length--) {
                text.appendCodePoint(codePoint());
            }
            check(text + "\n" + Suites.SMALL);
        }
    }

    private int codePoint() {
        return random.nextInt(3) == 0 ? 0x1F600 + random.nextInt(64) : ' ' + random.nextInt(95);
    }

    private String word() {
        return STRANGE.get(random.nextInt(STRANGE.size()));
    }

    private static List<Spot> spotsIfAny(String text) {
        try {
            return spots(text);
        } catch (RuntimeException e) {
            return List.of();
        }
    }

    private static void check(String text) {
        try {
            Suite suite = Suites.read(text);
            if (suite.cells().size() <= 50) {
                Suites.assertSame(Suites.read(suite.text()), suite);
            }
        } catch (InvalidSuiteException e) {
            assertThat(e.problems()).isNotEmpty();
            for (Problem problem : e.problems()) {
                assertThat(problem.toString())
                        .isEqualTo(Steering.blankedLines(problem.toString()))
                        .doesNotContain("Cannot invoke", "Exception", "out of bounds", "org.");
            }
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            throw new AssertionError("seed %d: this suite:%n%s".formatted(SEED, text), e);
        }
    }
}
