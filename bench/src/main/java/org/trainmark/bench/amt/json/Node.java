package org.trainmark.bench.amt.json;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Unreadable;
import org.trainmark.bench.suite.yaml.Yaml;

/**
 * A value of a JSON document.
 *
 * @param pointer that leads to it (RFC 6901), by which problems name it; empty for the whole
 */
public record Node(Yaml yaml, String pointer, Problems problems) {

    public Node {
        requireNonNull(yaml, "yaml");
        requireNonNull(pointer, "pointer");
        requireNonNull(problems, "problems");
    }

    /** Notes that this value is not good, for which {@code rule} goes on after its pointer. */
    public Unreadable refuse(String rule) {
        return problems.add(yaml.place(), (pointer.isEmpty() ? "the document" : pointer) + " " + rule);
    }

    /** Notes that a member should be there. */
    public Unreadable missing(String name, String mend) {
        return problems.add(yaml.place(), "%s is missing; %s".formatted(under(name), mend));
    }

    private String under(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** Returns the members of an object, in the document's order; none of anything else. */
    public List<Member> members() {
        return yaml instanceof Yaml.Mapping mapping
                ? mapping.entries().stream()
                        .map(entry -> new Member(
                                entry.key(),
                                new Node(entry.value(), under(entry.key()), problems),
                                new Node(
                                        new Yaml.Scalar(entry.place(), entry.key(), Yaml.Kind.TEXT),
                                        under(entry.key()),
                                        problems)))
                        .toList()
                : List.of();
    }

    /**
     * A name with its value.
     *
     * @param key the name itself, as a text at its place
     */
    public record Member(String name, Node value, Node key) {

        public Member {
            requireNonNull(name, "name");
            requireNonNull(value, "value");
            requireNonNull(key, "key");
        }
    }

    /** Returns what names lead to, one inside the other; empty if something on the way is not there. */
    public Optional<Node> at(String... names) {
        Optional<Node> at = Optional.of(this);
        for (String name : names) {
            at = at.flatMap(node -> node.members().stream()
                    .filter(member -> member.name().equals(name))
                    .map(Member::value)
                    .findFirst());
        }
        return at;
    }

    /** Returns the items of an array; none of anything else. */
    public List<Node> items() {
        List<Node> items = new ArrayList<>();
        if (yaml instanceof Yaml.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                items.add(new Node(sequence.items().get(i), pointer + "/" + i, problems));
            }
        }
        return items;
    }

    /** Returns the text that names lead to; empty if there is none, or it is something else. */
    public Optional<String> text(String... names) {
        return scalar(kind -> kind == Yaml.Kind.TEXT, names);
    }

    /** Returns the number that names lead to, as it is written; empty if there is none, or it is something else. */
    public Optional<String> number(String... names) {
        return scalar(kind -> kind == Yaml.Kind.WHOLE || kind == Yaml.Kind.REAL, names);
    }

    private Optional<String> scalar(Predicate<Yaml.Kind> wanted, String... names) {
        return at(names)
                .map(Node::yaml)
                .filter(Yaml.Scalar.class::isInstance)
                .map(Yaml.Scalar.class::cast)
                .filter(scalar -> wanted.test(scalar.kind()))
                .map(Yaml.Scalar::text);
    }

    /** Returns the value in words: {@code 'text'}, {@code 5}, {@code an object}. */
    String described() {
        if (yaml instanceof Yaml.Scalar scalar) {
            return switch (scalar.kind()) {
                case TEXT -> "'%s'".formatted(shortened(scalar.text()));
                case EMPTY -> "null";
                default -> shortened(scalar.text());
            };
        }
        return yaml instanceof Yaml.Mapping ? "an object" : "an array";
    }

    private static String shortened(String text) {
        int most = 60;
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "...";
    }
}
