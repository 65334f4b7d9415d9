package org.trainmark.bench.amt.json;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;
import org.trainmark.bench.suite.yaml.Yaml;

/**
 * A text.
 *
 * @param least characters
 * @param most characters
 * @param form that the whole of it has
 * @param words for that form
 */
public record Text(int least, int most, Pattern form, String words) implements Shape {

    public Text {
        requireNonNull(form, "form");
        requireNonNull(words, "words");
    }

    /** Returns texts of any form on one line. */
    public static Text upTo(int most) {
        return new Text(0, most, Pattern.compile(".*"), "text on one line");
    }

    @Override
    public void check(Node node) {
        if (!(node.yaml() instanceof Yaml.Scalar scalar) || scalar.kind() != Yaml.Kind.TEXT) {
            boolean lacksQuotes = node.yaml() instanceof Yaml.Scalar scalar && scalar.kind() != Yaml.Kind.EMPTY;
            node.refuse("must be a text, but is %s%s"
                    .formatted(
                            node.described(),
                            lacksQuotes ? "; write \"%s\"".formatted(node.described()) : "; write \"...\""));
            return;
        }
        int length = scalar.text().codePointCount(0, scalar.text().length());
        if (length < least || length > most) {
            node.refuse("must have %d to %d characters, but has %d; write a %s one"
                    .formatted(least, most, length, length < least ? "longer" : "shorter"));
        } else if (!form.matcher(scalar.text()).matches()) {
            node.refuse("must be %s, but is %s".formatted(words, node.described()));
        }
    }
}
