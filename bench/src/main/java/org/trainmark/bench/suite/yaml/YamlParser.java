package org.trainmark.bench.suite.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads one YAML document of plain maps, lists and scalars: no anchors, no tags, no key twice. */
public final class YamlParser {

    private static final int DEEPEST = 50;
    private static final int LONGEST_LINE = 1_000_000;

    private final Place start;
    private final Problems problems;
    private final Iterator<Event> events;

    private YamlParser(String text, Place start, Problems problems) {
        this.start = start;
        this.problems = problems;
        this.events = new Parse(LoadSettings.builder().build())
                .parseReader(new WholeCharacters(text))
                .iterator();
    }

    /**
     * Returns what {@code text} says.
     *
     * @param start where {@code text} begins; without a line, the place of every value in it
     * @throws Unreadable if the text has a problem, which is then noted in {@code problems}
     */
    public static Yaml parse(String text, Place start, Problems problems) {
        requireShortLines(text, start, problems);
        try {
            return new YamlParser(text, start, problems).document();
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark().map(mark -> at(start, mark)).orElse(start);
            throw problems.add(place, "is not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw problems.add(
                    start,
                    "is not YAML: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        } catch (IndexOutOfBoundsException | NullPointerException | IllegalStateException e) {
            throw problems.add(start, "is not YAML that can be read: write it in a simpler way");
        }
    }

    /** Reading a line takes time by the square of its length. */
    private static void requireShortLines(String text, Place start, Problems problems) {
        int line = 0;
        for (int from = 0; from < text.length(); line++) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            if (to - from > LONGEST_LINE) {
                throw problems.add(
                        start.at(line + 1, 1),
                        "is a line of %d characters; at most %d are read".formatted(to - from, LONGEST_LINE));
            }
            from = to + 1;
        }
    }

    private Yaml document() {
        next(Event.ID.StreamStart);
        if (events.next().getEventId() == Event.ID.StreamEnd) {
            return new Yaml.Scalar(start, "", Yaml.Kind.EMPTY);
        }
        Yaml root = value(events.next(), 0);
        next(Event.ID.DocumentEnd);
        Event end = events.next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw problems.add(place(end), "is a second document; only one is read");
        }
        return root;
    }

    private void next(Event.ID expected) {
        Event event = events.next();
        if (event.getEventId() != expected) {
            throw problems.add(place(event), "is not YAML: unexpected " + event.getEventId());
        }
    }

    private Yaml value(Event event, int depth) {
        refuseReferences(event);
        if (depth > DEEPEST) {
            throw problems.add(place(event), "is nested more than %d deep".formatted(DEEPEST));
        }
        if (event instanceof ScalarEvent scalar) {
            String text = scalar.getValue();
            return new Yaml.Scalar(place(event), text, scalar.isPlain() ? Yaml.Kind.of(text) : Yaml.Kind.TEXT);
        }
        return event instanceof MappingStartEvent ? mapping(event, depth) : sequence(event, depth);
    }

    private void refuseReferences(Event event) {
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent collection ? collection.getTag() : Optional.empty();
        if (tag.isPresent()) {
            throw problems.add(place(event), "tags such as %s are not supported".formatted(tag.get()));
        }
        if (event instanceof AliasEvent
                || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
            throw problems.add(place(event), "anchors and aliases are not supported; write the value out");
        }
    }

    private Yaml mapping(Event opening, int depth) {
        Map<String, Yaml.Entry> entries = new HashMap<>();
        List<Yaml.Entry> inOrder = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            if (!(value(event, depth + 1) instanceof Yaml.Scalar key)) {
                throw problems.add(place(event), "a key must be text");
            }
            Yaml.Entry entry = new Yaml.Entry(key.place(), key.text(), value(events.next(), depth + 1));
            Yaml.Entry earlier = entries.putIfAbsent(key.text(), entry);
            if (earlier == null) {
                inOrder.add(entry);
            } else {
                problems.add(key.place(), "key '%s' stands here twice".formatted(key.text()));
            }
        }
        return new Yaml.Mapping(place(opening), inOrder);
    }

    private Yaml sequence(Event opening, int depth) {
        List<Yaml> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(value(event, depth + 1));
        }
        return new Yaml.Sequence(place(opening), items);
    }

    private Place place(Event event) {
        return event.getStartMark().map(mark -> at(start, mark)).orElse(start);
    }

    private static Place at(Place start, Mark mark) {
        return start.at(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
