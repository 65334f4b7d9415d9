package org.trainmark.cuda;

import java.util.Comparator;

/** The compute capability of a device: the generation of its instructions, such as 8.6. */
public record Capability(int major, int minor) implements Comparable<Capability> {

    private static final Comparator<Capability> ORDER =
            Comparator.comparingInt(Capability::major).thenComparingInt(Capability::minor);

    public Capability {
        if (major < 1 || minor < 0) {
            throw new IllegalArgumentException(
                    "a compute capability starts with 1.0, but this is %d.%d".formatted(major, minor));
        }
    }

    /** Returns the capability that compilers write as one number: 8.6 for 86, 10.3 for 103. */
    static Capability ofSm(int sm) {
        return new Capability(sm / 10, sm % 10);
    }

    /** Returns the capability that {@link #toString} writes so. */
    static Capability parse(String text) {
        int dot = text.indexOf('.');
        return new Capability(Integer.parseInt(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }

    /**
     * Returns whether a device of this capability runs machine code for another: for the same major number and no
     * greater minor one (CUDA C++ Programming Guide, "Binary Compatibility").
     */
    public boolean runs(Capability code) {
        return major == code.major && minor >= code.minor;
    }

    public boolean isAtLeast(Capability other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(Capability other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
