package org.trainmark.core.engine.blas;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.trainmark.core.engine.KernelLibrary;
import org.trainmark.core.engine.LoadedKernels;

/** OpenBLAS as JavaCPP brings it, with the kernels of all processors of an architecture in one library. */
public final class OpenBlas implements KernelLibrary {

    /** A processor that there are kernels for, and the sets of vector instructions that they use. */
    private record Core(String name, Set<String> needs) {}

    private static final Set<String> AVX2 = Set.of("avx2", "fma");
    private static final Set<String> AVX512 = Set.of("avx2", "fma", "avx512f", "avx512bw");
    /**
     * Those of x86-64 that differ in single precision and may be the fastest of a processor of the last ten years:
     * Cooperlake and SapphireRapids have SkylakeX's, and Zen has Haswell's in blocks of other sizes.
     */
    private static final List<Core> CORES =
            List.of(new Core("Haswell", AVX2), new Core("Zen", AVX2), new Core("SkylakeX", AVX512));

    @Override
    public String name() {
        return "OpenBLAS";
    }

    @Override
    public String variable() {
        return "OPENBLAS_CORETYPE";
    }

    @Override
    public List<String> candidates(Collection<String> instructions) {
        return CORES.stream()
                .filter(core -> instructions.containsAll(core.needs()))
                .map(Core::name)
                .toList();
    }

    @Override
    public String versionResource() {
        return "META-INF/maven/org.bytedeco/openblas/pom.properties";
    }

    @Override
    public String properties() {
        return "org.bytedeco.openblas.";
    }

    @Override
    public LoadedKernels load() {
        return LoadedOpenBlas.load();
    }
}
