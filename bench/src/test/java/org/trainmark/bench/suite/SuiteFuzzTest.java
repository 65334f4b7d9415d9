package org.trainmark.bench.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.suite.yaml.InvalidSuiteException;

class SuiteFuzzTest {

    private static final Pattern TOKENS = Pattern.compile("[\\w.+-]+|\\s+|.");
    private static final List<String> STRANGE = List.of(
            "null",
            "~",
            "-1",
            "0",
            "1e999",
            "-.inf",
            ".nan",
            "99999999999999999999",
            "[",
            "]",
            "{",
            "}",
            "{}",
            "[]",
            ":",
            "'",
            "\"",
            "#",
            "&a ",
            "*a",
            "!!int ",
            "<<",
            "|",
            ">",
            "---\n",
            "...\n",
            "\t",
            "\n",
            "\u0000",
            "\ud83d\ude00",
            "- ",
            "? ",
            "%",
            "@",
            "`",
            "64.0",
            "true",
            "\"\\ud800\"",
            "cpu",
            "extends",
            "0-99999",
            "..",
            "same",
            "none",
            "2147483647",
            "data",
            "axes");

    @ParameterizedTest
    @ValueSource(strings = {Suites.FULL, Suites.SMALL, Suites.CNN})
    void anyTextIsEitherASuiteOrInvalid(String text) {
        Random random = new Random(42);
        int invalid = 0;
        for (int i = 0; i < 1_000; i++) {
            invalid += isInvalid(mutated(text, random)) ? 1 : 0;
        }

        assertThat(invalid).isBetween(1, 999);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"axes.optimizer=[sgd, {momentum: {decay: 0.5}}]", "data={csv: {file: a, target: b, task: c}}"})
    void anyChangeIsEitherFineOrInvalid(String change) {
        Random random = new Random(43);
        int invalid = 0;
        for (int i = 0; i < 500; i++) {
            invalid += isInvalid(Suites.FULL, mutated(change, random)) ? 1 : 0;
        }

        assertThat(invalid).isPositive();
    }

    private static boolean isInvalid(String text, String... changes) {
        try {
            Suite suite = Suites.read(text, changes);
            Suites.assertSame(Suites.read(suite.text()), suite);
            return false;
        } catch (InvalidSuiteException e) {
            assertThat(e.problems()).as(text).isNotEmpty().doesNotHaveDuplicates();
            return true;
        }
    }

    private static String mutated(String text, Random random) {
        List<String> tokens =
                TOKENS.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(ArrayList::new));
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(tokens.size());
            switch (random.nextInt(4)) {
                case 0 -> tokens.set(at, "");
                case 1 -> tokens.add(at, tokens.get(random.nextInt(tokens.size())));
                case 2 -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
                default -> tokens.add(at, STRANGE.get(random.nextInt(STRANGE.size())));
            }
        }
        return String.join("", tokens);
    }
}
