package org.trainmark.results;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * Something beside a trial that may have changed what it measured.
 *
 * @param detail what was seen, for people, with numbers
 */
public record Disturbance(Kind kind, String detail) {

    /** What disturbed. */
    public enum Kind {
        /** Other processes kept processors of this machine busy. */
        OTHER_LOAD,
        /** The hypervisor of a virtual machine let processors wait. */
        STEAL,
        /** The trial's JVM, or the whole machine, was stopped or suspended for a while. */
        STOOD_STILL,
        /** A processor or device slowed down to protect itself. */
        THROTTLED,
        /** Another process computed on the trial's device. */
        FOREIGN_PROCESS,
        /** A clock ran at another frequency than in other trials. */
        CLOCK;

        /** Returns the words for people: {@code other load}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    public Disturbance {
        requireNonNull(kind, "kind");
        requireNonNull(detail, "detail");
    }
}
