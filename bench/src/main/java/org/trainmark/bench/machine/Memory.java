package org.trainmark.bench.machine;

/** The memory of this machine, in bytes. */
public record Memory(long totalBytes, long availableBytes, long swapBytes, long swapUsedBytes) {}
