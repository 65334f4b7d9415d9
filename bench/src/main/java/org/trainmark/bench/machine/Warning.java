package org.trainmark.bench.machine;

/**
 * Something that disturbs measuring on this machine, or may.
 *
 * @param what is so, with numbers
 * @param mend what to do about it
 */
public record Warning(String what, String mend) {}
