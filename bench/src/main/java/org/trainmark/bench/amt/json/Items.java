package org.trainmark.bench.amt.json;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.trainmark.bench.suite.yaml.Yaml;

/** An array. */
public record Items(Shape each, int least, int most) implements Shape {

    public Items {
        requireNonNull(each, "each");
    }

    @Override
    public void check(Node node) {
        if (!(node.yaml() instanceof Yaml.Sequence)) {
            node.refuse("must be an array, but is %s; write [...]".formatted(node.described()));
            return;
        }
        List<Node> items = node.items();
        if (items.size() < least) {
            node.refuse("must have at least %d of its items, but has %d; add one".formatted(least, items.size()));
        } else if (items.size() > most) {
            node.refuse("must have at most %d items, but has %d; leave %d out"
                    .formatted(most, items.size(), items.size() - most));
        }
        items.forEach(each::check);
    }
}
