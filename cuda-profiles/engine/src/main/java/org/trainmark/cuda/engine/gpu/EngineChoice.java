package org.trainmark.cuda.engine.gpu;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trainmark.core.engine.EngineOption;
import org.trainmark.core.engine.Obstacle;

/**
 * An option of the engine that chooses one of an enum's constants.
 *
 * @param name by which profiles choose
 * @param property the system property by which this JVM learns of the choice
 * @param usual what is chosen where the property is missing
 */
public record EngineChoice<E extends Enum<E>>(String name, String property, E usual) {

    /** Returns this as profiles see it. */
    public EngineOption option() {
        return new EngineOption(name, property, names());
    }

    /**
     * Returns what this JVM was asked for.
     *
     * @throws IllegalArgumentException if there is no such thing
     */
    public E ofThisJvm() {
        return named().orElseThrow(() -> new IllegalArgumentException(wrong()));
    }

    /** Returns what is wrong with what this JVM was asked for; empty if nothing is. */
    public Optional<Obstacle> obstacle() {
        return named().isPresent()
                ? Optional.empty()
                : Optional.of(new Obstacle(wrong(), "name one of these in the profile, or leave it out"));
    }

    private Optional<E> named() {
        return Arrays.stream(choices())
                .filter(choice -> choice.toString().equals(asked()))
                .findFirst();
    }

    private String wrong() {
        return "%s is '%s', which is none of %s".formatted(property, asked(), String.join(", ", names()));
    }

    /** Returns what can be chosen, the usual first. */
    private List<String> names() {
        return Arrays.stream(choices())
                .sorted(Comparator.comparing(choice -> choice != usual))
                .map(E::toString)
                .toList();
    }

    private String asked() {
        return System.getProperty(property, usual.toString());
    }

    private E[] choices() {
        return usual.getDeclaringClass().getEnumConstants();
    }
}
