package org.trainmark.bench.suite.yaml;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Canonical YAML on one line: keys sorted, numbers in one form, quotes only where they matter, so that equal values
 * have equal texts.
 */
public final class FlowText {

    /** The word for a setting that is off. */
    public static final String NONE = "none";

    private static final Pattern PLAIN =
            Pattern.compile("(?!\\.\\.\\.$)(-[A-Za-z0-9]|[A-Za-z0-9_./])[A-Za-z0-9_./:=+-]*(?<!:)");

    private FlowText() {}

    public static String of(Yaml yaml) {
        if (yaml instanceof Yaml.Mapping mapping) {
            Map<String, String> texts = new TreeMap<>();
            mapping.entries().forEach(entry -> texts.put(entry.key(), of(entry.value())));
            return map(texts);
        }
        if (yaml instanceof Yaml.Sequence sequence) {
            return list(sequence.items().stream().map(FlowText::of).toList());
        }
        return scalar((Yaml.Scalar) yaml);
    }

    /** Returns a map of values whose flow texts are given by key. */
    public static String map(Map<String, String> texts) {
        return new TreeMap<>(texts)
                .entrySet().stream()
                        .map(entry -> text(entry.getKey()) + ": " + entry.getValue())
                        .collect(joining(", ", "{", "}"));
    }

    /** Returns a name with the flow texts of its settings by key. */
    public static String choice(String name, Map<String, String> settings) {
        return map(Map.of(name, map(settings)));
    }

    /** Returns a list of items whose flow texts are given. */
    public static String list(Collection<String> texts) {
        return texts.stream().collect(joining(", ", "[", "]"));
    }

    private static String scalar(Yaml.Scalar scalar) {
        return switch (scalar.kind()) {
            case TEXT -> text(scalar.text());
            case WHOLE ->
                scalar.text().replaceFirst("^\\+?(-?)0*(?=[0-9])", "$1").replaceFirst("^-0$", "0");
            case REAL -> number(Double.parseDouble(scalar.text()));
            case NOT_FINITE -> scalar.text();
            case TRUTH -> Boolean.toString(Boolean.parseBoolean(scalar.text()));
            case EMPTY -> "null";
        };
    }

    /** Returns a text that reads back as the same text, never as a number. */
    public static String text(String text) {
        if (PLAIN.matcher(text).matches() && Yaml.Kind.of(text) == Yaml.Kind.TEXT) {
            return text;
        }
        return text.codePoints().mapToObj(FlowText::quoted).collect(joining("", "\"", "\""));
    }

    private static String quoted(int codePoint) {
        if (codePoint == '"' || codePoint == '\\') {
            return "\\" + Character.toString(codePoint);
        }
        boolean harmless = (codePoint >= ' ' && codePoint <= '~') || Character.isLetterOrDigit(codePoint);
        return harmless ? Character.toString(codePoint) : "\\U%08X".formatted(codePoint);
    }

    /**
     * Returns the shortest decimal that reads back as {@code value}: {@code 0.001}, {@code 1e-8}. Does not rest on
     * {@link Double#toString}, whose digits differ between releases of Java.
     */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? ".nan" : value > 0 ? ".inf" : "-.inf";
        }
        BigDecimal exact = new BigDecimal(value);
        int digits = 1;
        while (exact.round(new MathContext(digits)).doubleValue() != value) {
            digits++;
        }
        return decimal(exact.round(new MathContext(digits)).stripTrailingZeros());
    }

    private static String decimal(BigDecimal stripped) {
        int exponent = stripped.precision() - stripped.scale() - 1;
        if (stripped.signum() == 0 || (exponent >= -5 && exponent < 15)) {
            return stripped.toPlainString();
        }
        String digits = stripped.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        return digits + "e" + exponent;
    }
}
