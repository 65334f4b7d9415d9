package org.trainmark.bench.launch;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.trainmark.core.engine.EngineLaunch;
import org.trainmark.core.engine.KernelLibrary;
import org.trainmark.core.engine.LoadedKernels;

/** An engine whose library has kernels of every kind, good and bad; its variable says which. */
public final class TryingLaunch implements EngineLaunch, KernelLibrary, LoadedKernels {

    static final String VARIABLE = "TRYING_KERNELS";

    private final String asked = System.getenv().getOrDefault(VARIABLE, "");

    @Override
    public String engine() {
        return "trying";
    }

    @Override
    public Optional<KernelLibrary> kernels() {
        return Optional.of(this);
    }

    /** Of the library, and of the kernels that it took: those that it does not know it does not take. */
    @Override
    public String name() {
        return asked.isEmpty() || asked.equals("Unknown") ? "Usual" : asked;
    }

    @Override
    public String variable() {
        return VARIABLE;
    }

    @Override
    public List<String> candidates(Collection<String> instructions) {
        return List.of("Fast", "Wrong");
    }

    @Override
    public String versionResource() {
        return "nowhere";
    }

    @Override
    public String properties() {
        return "trying.";
    }

    @Override
    public LoadedKernels load() {
        if (asked.equals("Crashing")) {
            Runtime.getRuntime().halt(134);
        }
        if (asked.equals("Killed")) {
            Runtime.getRuntime().halt(137);
        }
        return this;
    }

    @Override
    public double error() {
        return asked.equals("Wrong") ? 2 : 0.25;
    }

    @Override
    public long nanos() {
        if (asked.equals("Failing")) {
            throw new IllegalStateException("it fails as it runs");
        }
        return asked.equals("Fast") ? 100 : 300;
    }
}
