package org.trainmark.core.engine.blas;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** Asks OpenBLAS which kernels it took, in a JVM that has loaded it. */
public final class KernelsInUse {

    /** The fact that engines tell. */
    public static final String FACT = "openblas.kernels";

    /**
     * What OpenBLAS calls its kernels, of x86-64 and of ARM64. JavaCPP has no binding for the function that returns the
     * name, but the table of each is a symbol, and so is the pointer to the one in use.
     */
    private static final List<String> NAMES = List.of(
            "Katmai",
            "Coppermine",
            "Northwood",
            "Prescott",
            "Banias",
            "Atom",
            "Core2",
            "Penryn",
            "Dunnington",
            "Nehalem",
            "Athlon",
            "Opteron",
            "Opteron_SSE3",
            "Barcelona",
            "Nano",
            "Sandybridge",
            "Bobcat",
            "Bulldozer",
            "Piledriver",
            "Haswell",
            "Steamroller",
            "Excavator",
            "Zen",
            "SkylakeX",
            "Cooperlake",
            "SapphireRapids",
            "ARMV8",
            "CortexA53",
            "CortexA55",
            "CortexA57",
            "CortexA72",
            "CortexA73",
            "Falkor",
            "ThunderX",
            "ThunderX2T99",
            "ThunderX3T110",
            "TSV110",
            "EMAG8180",
            "NeoverseN1",
            "NeoverseV1",
            "NeoverseN2",
            "A64FX",
            "ARMV8SVE",
            "ARMV9SME");

    private KernelsInUse() {}

    /** Returns the name of the kernels in use as a fact; nothing where another library is in OpenBLAS's place. */
    public static SortedMap<String, String> facts() {
        SortedMap<String, String> facts = new TreeMap<>();
        name().ifPresent(name -> facts.put(FACT, name));
        return facts;
    }

    static Optional<String> name() {
        Pointer table = Loader.addressof("gotoblas");
        return table == null
                ? Optional.empty()
                : Optional.of(nameAt(new PointerPointer<Pointer>(table).get().address()));
    }

    private static String nameAt(long address) {
        return NAMES.stream()
                .filter(name -> isAt(address, Loader.addressof("gotoblas_" + name.toUpperCase(Locale.ROOT))))
                .findFirst()
                .orElse("unknown");
    }

    private static boolean isAt(long address, @Nullable Pointer table) {
        return table != null && table.address() == address;
    }
}
