package org.trainmark.bench.amt;

import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.InvalidSuiteException;
import org.trainmark.bench.suite.yaml.Place;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Yaml;
import org.trainmark.bench.suite.yaml.YamlParser;

/** How values of suites are texts of the service, where all hyperparameters are texts, and back. */
final class Written {

    private Written() {}

    /** Returns the text of a suite's value: a text as it is, anything else as canonical YAML on one line. */
    static String text(Yaml value) {
        return value instanceof Yaml.Scalar scalar && scalar.kind() == Yaml.Kind.TEXT
                ? scalar.text()
                : FlowText.of(value);
    }

    /**
     * Returns the YAML of a text on one line: a number if it is written as suites write that, else in quotes.
     *
     * @param nested whether lists and maps are such too
     */
    static String yaml(String text, boolean nested) {
        if (text.length() > 2_500 || text.isBlank()) {
            return FlowText.text(text);
        }
        Problems untold = new Problems("");
        try {
            Yaml read = InvalidSuiteException.unlessRead(untold, () -> YamlParser.parse(text, Place.of(""), untold));
            boolean isSame = FlowText.of(read).equals(text) && (nested || isNumber(read));
            return isSame ? text : FlowText.text(text);
        } catch (InvalidSuiteException none) {
            return FlowText.text(text);
        }
    }

    private static boolean isNumber(Yaml yaml) {
        return yaml instanceof Yaml.Scalar scalar
                && (scalar.kind() == Yaml.Kind.WHOLE
                        || scalar.kind() == Yaml.Kind.REAL
                        || scalar.kind() == Yaml.Kind.TRUTH);
    }
}
