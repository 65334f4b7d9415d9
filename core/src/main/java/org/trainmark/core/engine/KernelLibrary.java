package org.trainmark.core.engine;

import java.util.Collection;
import java.util.List;

/**
 * A native library that has several sets of kernels for the same operations, each for one family of processors. It
 * takes one of them as it is loaded: the one that a variable names, or else the one that it holds to be right.
 *
 * <p>It is asked in JVMs that never load the library.
 */
public interface KernelLibrary {

    /** Returns what people call it. */
    String name();

    /** Returns the variable of the environment by which it is told what to take. */
    String variable();

    /**
     * Returns the sets of kernels that a processor can run, by the names that the variable takes; none where none are
     * known.
     *
     * @param instructions the processor's sets of vector instructions, as Linux spells them
     */
    List<String> candidates(Collection<String> instructions);

    /** Returns the resource that tells the library's version, wherever the library is on a class path. */
    String versionResource();

    /** Returns how the names of the system properties begin that decide which library is loaded in its place. */
    String properties();

    /**
     * Loads the library in this JVM, for good.
     *
     * @throws UnsupportedOperationException if another library is in its place
     */
    LoadedKernels load();
}
