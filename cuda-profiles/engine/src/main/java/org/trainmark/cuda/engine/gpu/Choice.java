package org.trainmark.cuda.engine.gpu;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trainmark.core.engine.Obstacle;

/**
 * A system property by which a profile chooses one of an enum's constants.
 *
 * @param usual what is chosen where the property is missing
 */
public record Choice<E extends Enum<E>>(String property, E usual) {

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
                .filter(choice -> choice.toString().equals(name()))
                .findFirst();
    }

    private String wrong() {
        String names = Arrays.stream(choices()).map(E::toString).collect(Collectors.joining(", "));
        return "%s is '%s', which is none of %s".formatted(property, name(), names);
    }

    private String name() {
        return System.getProperty(property, usual.toString());
    }

    private E[] choices() {
        return usual.getDeclaringClass().getEnumConstants();
    }
}
