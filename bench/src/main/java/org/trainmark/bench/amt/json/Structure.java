package org.trainmark.bench.amt.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trainmark.bench.suite.yaml.Yaml;
import org.trainmark.core.Nearest;

/**
 * An object with known members.
 *
 * @param required names of those that must be there
 * @param open whether there may be others, as in answers of later versions of a service
 */
public record Structure(Map<String, Shape> members, List<String> required, boolean open) implements Shape {

    private static final Structure EMPTY = new Structure(Map.of(), List.of(), false);

    public Structure {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        required = List.copyOf(required);
    }

    /** Returns one with a member that must be there. */
    public static Structure needing(String name, Shape shape) {
        return EMPTY.and(name, shape);
    }

    /** Returns one with a member that may be there. */
    public static Structure having(String name, Shape shape) {
        return EMPTY.or(name, shape);
    }

    /** Returns this with another member that must be there. */
    public Structure and(String name, Shape shape) {
        List<String> more = new ArrayList<>(required);
        more.add(name);
        return new Structure(or(name, shape).members, more, open);
    }

    /** Returns this with another member that may be there. */
    public Structure or(String name, Shape shape) {
        Map<String, Shape> more = new LinkedHashMap<>(members);
        more.put(name, shape);
        return new Structure(more, required, open);
    }

    /** Returns this with whatever other members there are. */
    public Structure andOthers() {
        return new Structure(members, required, true);
    }

    @Override
    public void check(Node node) {
        if (!(node.yaml() instanceof Yaml.Mapping)) {
            node.refuse("must be an object, but is %s; write {...}".formatted(node.described()));
            return;
        }
        for (String name : required) {
            if (node.at(name).isEmpty()) {
                node.missing(name, "add it");
            }
        }
        node.members().forEach(this::check);
    }

    private void check(Node.Member member) {
        Shape shape = members.get(member.name());
        if (shape != null) {
            shape.check(member.value());
        } else if (!open) {
            member.key()
                    .refuse("is not known there%s; leave it out, or write one of %s"
                            .formatted(
                                    Nearest.hint(member.name(), members.keySet()),
                                    String.join(", ", members.keySet())));
        }
    }
}
