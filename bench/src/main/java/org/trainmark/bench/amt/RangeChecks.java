package org.trainmark.bench.amt;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trainmark.bench.amt.json.Node;
import org.trainmark.bench.amt.service.Member;
import org.trainmark.bench.amt.service.Shapes;

/**
 * Notes what the service refuses of ranges, or cannot be searched here, beyond their {@link Shapes}.
 *
 * @param ranges the lists of ranges
 */
record RangeChecks(Node ranges) {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?");
    private static final int MOST_TUNABLE = 30;
    private static final int MOST_HYPERPARAMETERS = 100;
    private static final int MOST_DIGITS = 40;

    RangeChecks {
        requireNonNull(ranges, "ranges");
    }

    /** @param statics hyperparameters that are not to be chosen, if there are any */
    void check(Optional<Node> statics) {
        for (Node range : list(Member.INTEGERS)) {
            checkNumbers(range, true);
        }
        for (Node range : list(Member.CONTINUOUS)) {
            checkNumbers(range, false);
        }
        for (Node range : list(Member.CATEGORICAL)) {
            range.at(Member.VALUES).ifPresent(values -> refuseRepeats(values.items(), "the value"));
        }
        for (Node auto : list(Member.AUTO)) {
            auto.refuse("leaves its range to the service, and nothing here chooses one; put it into %s, %s or %s"
                    .formatted(Member.INTEGERS, Member.CONTINUOUS, Member.CATEGORICAL));
        }
        checkNames(statics);
    }

    List<Node> list(String name) {
        return ranges.at(name).map(Node::items).orElse(List.of());
    }

    /** Returns all that is to be chosen. */
    List<Node> all() {
        return List.of(Member.INTEGERS, Member.CONTINUOUS, Member.CATEGORICAL).stream()
                .flatMap(name -> list(name).stream())
                .toList();
    }

    private static void checkNumbers(Node range, boolean whole) {
        Optional<BigDecimal> from = number(range.at(Member.MIN), whole);
        Optional<BigDecimal> to = number(range.at(Member.MAX), whole);
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        Node end = range.at(Member.MAX).orElseThrow();
        if (from.get().compareTo(to.get()) >= 0) {
            end.refuse("must be above %s, %s, but is %s; put what has one value into %s"
                    .formatted(Member.MIN, from.get().toPlainString(), to.get().toPlainString(), Member.STATICS));
            return;
        }
        Scaling scaling = Scaling.of(range.text(Member.SCALING).orElse(""));
        String obstacle = scaling.obstacle(from.get(), to.get());
        if (!obstacle.isEmpty()) {
            range.at(scaling == Scaling.LOGARITHMIC ? Member.MIN : Member.MAX)
                    .orElseThrow()
                    .refuse(obstacle);
        }
    }

    private static Optional<BigDecimal> number(Optional<Node> node, boolean whole) {
        Optional<String> text = node.flatMap(Node::text);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!NUMBER.matcher(text.get()).matches() || text.get().length() > MOST_DIGITS || !isFinite(text.get())) {
            node.get()
                    .refuse("must be a number in quotes, but is '%s'; write one as \"0.1\" or \"1e-4\""
                            .formatted(text.get()));
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text.get());
        if (whole && number.stripTrailingZeros().scale() > 0) {
            node.get()
                    .refuse("must be a whole number in quotes, but is '%s'; round it, or make the range one of %s"
                            .formatted(text.get(), Member.CONTINUOUS));
            return Optional.empty();
        }
        return Optional.of(number);
    }

    private static boolean isFinite(String text) {
        return Double.isFinite(Double.parseDouble(text));
    }

    private static void refuseRepeats(List<Node> texts, String what) {
        Map<String, Node> seen = new HashMap<>();
        for (Node node : texts) {
            String text = node.text().orElse("");
            if (!text.isEmpty() && seen.putIfAbsent(text, node) != null) {
                node.refuse("repeats %s '%s'; leave it out".formatted(what, text));
            }
        }
    }

    private void checkNames(Optional<Node> statics) {
        List<Node> all = all();
        List<Node> names =
                all.stream().flatMap(range -> range.at(Member.NAME).stream()).toList();
        refuseRepeats(names, "the name");
        for (Node name : names) {
            if (name.text().filter(String::isBlank).isPresent()) {
                name.refuse("is blank; name the hyperparameter");
            }
            if (statics.flatMap(given -> given.at(name.text().orElse(""))).isPresent()) {
                name.refuse("is in %s too; keep it in one".formatted(Member.STATICS));
            }
        }
        int given = statics.map(node -> node.members().size()).orElse(0);
        if (all.size() > MOST_TUNABLE) {
            ranges.refuse("must have at most %d ranges in all, but has %d; put %d into %s"
                    .formatted(MOST_TUNABLE, all.size(), all.size() - MOST_TUNABLE, Member.STATICS));
        }
        if (all.size() + given > MOST_HYPERPARAMETERS) {
            ranges.refuse("and %s must have at most %d hyperparameters together, but have %d; leave some out"
                    .formatted(Member.STATICS, MOST_HYPERPARAMETERS, all.size() + given));
        }
        if (all.isEmpty() && list(Member.AUTO).isEmpty()) {
            ranges.refuse("leaves nothing to choose; add a range");
        }
    }
}
