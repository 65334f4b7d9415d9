package org.trainmark.cuda;

import java.util.Comparator;

/** A version of CUDA, of a toolkit or the newest that a driver knows, such as 11.6. */
public record CudaVersion(int major, int minor) implements Comparable<CudaVersion> {

    private static final Comparator<CudaVersion> ORDER =
            Comparator.comparingInt(CudaVersion::major).thenComparingInt(CudaVersion::minor);

    /** The first whose programs run with any driver of the same major version. */
    private static final int FIRST_COMPATIBLE = 11;

    /** Returns the version that the driver writes as one number: 11.6 for 11060. */
    public static CudaVersion ofNumber(int number) {
        return new CudaVersion(number / 1000, number % 1000 / 10);
    }

    /**
     * Returns the oldest driver's version that runs what was built with this toolkit: any of the same major version
     * from CUDA 11 on, before that no older one (CUDA Compatibility, "Minor Version Compatibility").
     */
    public CudaVersion oldestDriver() {
        return major >= FIRST_COMPATIBLE ? new CudaVersion(major, 0) : this;
    }

    @Override
    public int compareTo(CudaVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
