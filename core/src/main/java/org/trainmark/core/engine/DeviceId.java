package org.trainmark.core.engine;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a device: {@code cpu} for the processors, {@code cuda:1} for the second card that CUDA shows, or a kind
 * that only its engine knows.
 *
 * @param number among the devices of its kind, from 0; empty where the kind has only one
 */
public record DeviceId(String kind, OptionalInt number) {

    private static final Pattern FORM = Pattern.compile("([a-z]+)(?::(0|[1-9]\\d{0,3}))?");
    private static final String CPU_KIND = "cpu";
    private static final String CUDA = "cuda";

    /** All processors together. */
    public static final DeviceId CPU = new DeviceId(CPU_KIND, OptionalInt.empty());

    /** Checks the name; {@code cuda} alone is the first card. */
    public DeviceId {
        requireNonNull(kind, "kind");
        String text = text(kind, requireNonNull(number, "number"));
        if (!FORM.matcher(text).matches() || (kind.equals(CPU_KIND) && number.isPresent())) {
            throw noDevice(text);
        }
        number = kind.equals(CUDA) ? OptionalInt.of(number.orElse(0)) : number;
    }

    /** Returns the card of a number, as CUDA counts those that it shows. */
    public static DeviceId cuda(int number) {
        return new DeviceId(CUDA, OptionalInt.of(number));
    }

    /**
     * Reads a name.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static DeviceId of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw noDevice(text);
        }
        String number = form.group(2);
        return new DeviceId(
                form.group(1), number == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(number)));
    }

    private static IllegalArgumentException noDevice(String text) {
        return new IllegalArgumentException(
                "a device must be cpu or a kind and a number such as cuda:0, but is '%s'".formatted(text));
    }

    private static String text(String kind, OptionalInt number) {
        return number.isEmpty() ? kind : kind + ":" + number.getAsInt();
    }

    /** Returns the number of a card, as CUDA counts those that it shows; empty for any other device. */
    public Optional<Integer> card() {
        return kind.equals(CUDA) ? Optional.of(number.orElseThrow()) : Optional.empty();
    }

    /** Returns how profiles name this. */
    @Override
    public String toString() {
        return text(kind, number);
    }
}
