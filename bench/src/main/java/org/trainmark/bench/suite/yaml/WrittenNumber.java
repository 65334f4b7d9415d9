package org.trainmark.bench.suite.yaml;

import static java.util.Objects.requireNonNull;

import org.trainmark.results.Share;

/** A value as a number: any, a whole one, or a share of a whole. */
record WrittenNumber(Value value) {

    double real(Value.NumberRule rule) {
        if (!(value.yaml() instanceof Yaml.Scalar scalar)
                || (scalar.kind() != Yaml.Kind.WHOLE && scalar.kind() != Yaml.Kind.REAL)) {
            throw value.refuseAs("a number");
        }
        // Zero has one sign, so that equal values have equal texts.
        return checked(Double.parseDouble(scalar.text()) + 0.0, rule);
    }

    double share(Value.NumberRule rule) {
        if (!(value.yaml() instanceof Yaml.Scalar scalar) || !scalar.text().endsWith("%")) {
            return real(rule);
        }
        return checked(share(scalar.text()), rule);
    }

    private double share(String text) {
        try {
            return Share.of(text);
        } catch (IllegalArgumentException e) {
            throw value.refuseAs("from 0 to 1, or with a percent sign: 0.95 or 95%");
        }
    }

    private double checked(double read, Value.NumberRule rule) {
        try {
            return rule.check(read, value.name());
        } catch (IllegalArgumentException e) {
            throw value.problems().add(value.place(), requireNonNull(e.getMessage(), "message"));
        }
    }

    long whole(long least, long most) {
        if (!(value.yaml() instanceof Yaml.Scalar scalar) || scalar.kind() != Yaml.Kind.WHOLE) {
            throw value.refuseAs("a whole number");
        }
        try {
            long read = Long.parseLong(scalar.text());
            if (read >= least && read <= most) {
                return read;
            }
        } catch (NumberFormatException e) {
            // It has too many digits, so it is out of range as well.
        }
        throw value.refuseAs("a whole number from %d to %d".formatted(least, most));
    }
}
