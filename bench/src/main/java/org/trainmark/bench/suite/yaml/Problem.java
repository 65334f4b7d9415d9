package org.trainmark.bench.suite.yaml;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;
import org.trainmark.results.report.markup.Steering;

/** Something that a person must mend, and where. */
public record Problem(Place place, String message) {

    /** What follows one is set in, so that it does not look like another problem. */
    private static final Pattern LINE_END = Pattern.compile("\\n(?! )");

    public Problem {
        requireNonNull(place, "place");
        message = LINE_END.matcher(Steering.blankedLines(message)).replaceAll("\n  ");
    }

    /** Returns the line for people: {@code suite.yaml:12:3: name must be text, but is a list}. */
    @Override
    public String toString() {
        return Steering.blanked(place.toString()) + ": " + message;
    }
}
