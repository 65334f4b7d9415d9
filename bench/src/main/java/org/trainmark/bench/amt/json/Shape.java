package org.trainmark.bench.amt.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.trainmark.bench.suite.yaml.Yaml;

/** What a value of a JSON document must be; notes all that one is not, each with its mend. */
public sealed interface Shape
        permits Text, Word, Items, Named, Structure, Shape.Whole, Shape.Real, Shape.Truth, Shape.Moment {

    /** Notes what is wrong with a value. */
    void check(Node node);

    /** A whole number in bounds, both included. */
    record Whole(long least, long most) implements Shape {

        @Override
        public void check(Node node) {
            boolean whole = node.yaml() instanceof Yaml.Scalar scalar && scalar.kind() == Yaml.Kind.WHOLE;
            if (!whole || !isWithin(new BigInteger(((Yaml.Scalar) node.yaml()).text()))) {
                boolean quoted =
                        node.text().filter(text -> text.matches("-?[0-9]+")).isPresent();
                node.refuse("must be a whole number from %d%s, but is %s%s"
                        .formatted(
                                least,
                                most == Long.MAX_VALUE ? " on" : " to " + most,
                                node.described(),
                                quoted
                                        ? "; write %s without quotes"
                                                .formatted(node.text().orElseThrow())
                                        : ""));
            }
        }

        private boolean isWithin(BigInteger number) {
            return number.compareTo(BigInteger.valueOf(least)) >= 0 && number.compareTo(BigInteger.valueOf(most)) <= 0;
        }
    }

    /** A number. */
    record Real() implements Shape {

        @Override
        public void check(Node node) {
            if (node.number().isEmpty()) {
                node.refuse("must be a number without quotes, but is " + node.described());
            } else if (Double.isInfinite(new BigDecimal(node.number().orElseThrow()).doubleValue())) {
                node.refuse("must be a number of at most 1.8e308, but is " + node.described());
            }
        }
    }

    /** True or false. */
    record Truth() implements Shape {

        @Override
        public void check(Node node) {
            if (!(node.yaml() instanceof Yaml.Scalar scalar) || scalar.kind() != Yaml.Kind.TRUTH) {
                node.refuse("must be true or false without quotes, but is " + node.described());
            }
        }
    }

    /** A point in time, which tools write as text or as seconds since 1970. */
    record Moment() implements Shape {

        @Override
        public void check(Node node) {
            if (node.text().isEmpty() && node.number().isEmpty()) {
                node.refuse("must be a point in time, but is " + node.described());
            }
        }
    }
}
