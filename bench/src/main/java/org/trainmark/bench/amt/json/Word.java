package org.trainmark.bench.amt.json;

import java.util.List;
import java.util.Locale;
import org.trainmark.core.Nearest;

/** One of some words. */
public record Word(List<String> words) implements Shape {

    public Word {
        words = List.copyOf(words);
    }

    public static Word of(String... words) {
        return new Word(List.of(words));
    }

    @Override
    public void check(Node node) {
        if (node.text().filter(words::contains).isEmpty()) {
            String word = node.text().orElse("");
            node.refuse(
                    "must be one of %s, but is %s%s".formatted(String.join(", ", words), node.described(), mend(word)));
        }
    }

    /** The prose of AWS spells some in capitals. */
    private String mend(String word) {
        return words.stream()
                .filter(known -> joined(known).equals(joined(word)))
                .findFirst()
                .map("; write \"%s\""::formatted)
                .orElseGet(() -> Nearest.hint(word, words));
    }

    private static String joined(String word) {
        return word.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }
}
