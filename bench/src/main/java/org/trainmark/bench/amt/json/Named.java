package org.trainmark.bench.amt.json;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.trainmark.bench.suite.yaml.Yaml;

/** An object with names of its own. */
public record Named(Text name, Text value, int most) implements Shape {

    public Named {
        requireNonNull(name, "name");
        requireNonNull(value, "value");
    }

    @Override
    public void check(Node node) {
        if (!(node.yaml() instanceof Yaml.Mapping)) {
            node.refuse("must be an object, but is %s; write {...}".formatted(node.described()));
            return;
        }
        List<Node.Member> members = node.members();
        if (members.size() > most) {
            node.refuse("must have at most %d members, but has %d; leave %d out"
                    .formatted(most, members.size(), members.size() - most));
        }
        members.forEach(member -> {
            name.check(member.key());
            value.check(member.value());
        });
    }
}
