package org.trainmark.cuda;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The capabilities that a library holds device code for, read from the library itself.
 *
 * @param machine for which it holds machine code
 * @param ptx for which it holds PTX, which a driver compiles for newer devices
 */
public record EmbeddedCode(SortedSet<Capability> machine, SortedSet<Capability> ptx) {

    /** No code at all. */
    static final EmbeddedCode NONE = new EmbeddedCode(new TreeSet<>(), new TreeSet<>());

    public EmbeddedCode {
        machine = Collections.unmodifiableSortedSet(new TreeSet<>(machine));
        ptx = Collections.unmodifiableSortedSet(new TreeSet<>(ptx));
    }

    /** Returns all code of a library, of which the stream gives every byte. */
    public static EmbeddedCode read(InputStream library) throws IOException {
        return new FatbinReader(library).readAll();
    }

    /**
     * Returns code of a library up to the first that runs on a device, or all of it if none does: most of a large
     * library need not be read for an answer.
     */
    static EmbeddedCode readUntil(InputStream library, Capability device) throws IOException {
        return new FatbinReader(library).readUntil(code -> code.runsOn(device));
    }

    /** Returns whether a device runs the machine code, or is no older than the PTX. */
    public boolean runsOn(Capability device) {
        return machine.stream().anyMatch(device::runs) || ptx.stream().anyMatch(device::isAtLeast);
    }

    EmbeddedCode with(boolean isPtx, Capability capability) {
        SortedSet<Capability> more = new TreeSet<>(isPtx ? ptx : machine);
        more.add(capability);
        return isPtx ? new EmbeddedCode(machine, more) : new EmbeddedCode(more, ptx);
    }

    /** Returns the lists in words. */
    @Override
    public String toString() {
        String lists = "machine code for %s and PTX for %s".formatted(list(machine), list(ptx));
        return machine.isEmpty() && ptx.isEmpty() ? "no device code" : lists;
    }

    private static String list(SortedSet<Capability> capabilities) {
        return capabilities.isEmpty()
                ? "none"
                : capabilities.stream().map(Capability::toString).collect(joining(", "));
    }
}
