package org.trainmark.bench.space;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.bench.suite.yaml.Yaml;

/** A setting, or a part of one, that a search may choose. */
public sealed interface Part {

    /** Returns the setting, or the dotted way into one. */
    String name();

    TreePath path();

    /** Returns the name of its scale in a suite's words; {@code list} if it has none. */
    String scale();

    /** One of some values. */
    record Listed(Axis axis) implements Part {

        public Listed {
            requireNonNull(axis, "axis");
        }

        @Override
        public String name() {
            return axis.name();
        }

        @Override
        public TreePath path() {
            return axis.path();
        }

        @Override
        public String scale() {
            return "list";
        }

        /** Returns the values as a cell has them, in the suite's order. */
        public List<String> texts() {
            return axis.values().stream().map(FlowText::of).toList();
        }

        /** Returns the number of the value that has a text; -1 if none has. */
        int numberOf(String text) {
            return texts().indexOf(text);
        }
    }

    /** A number of a range. */
    record Ranged(String name, TreePath path, Range range) implements Part {

        public Ranged {
            requireNonNull(name, "name");
            requireNonNull(path, "path");
            requireNonNull(range, "range");
        }

        @Override
        public String scale() {
            return Value.nameOf(range.scale());
        }

        Yaml yaml(BigDecimal number) {
            boolean whole = number.stripTrailingZeros().scale() <= 0;
            String text = whole ? number.toBigInteger().toString() : FlowText.number(number.doubleValue());
            return new Yaml.Scalar(path.place(), text, whole ? Yaml.Kind.WHOLE : Yaml.Kind.REAL);
        }
    }
}
