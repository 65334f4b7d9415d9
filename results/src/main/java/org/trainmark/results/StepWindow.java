package org.trainmark.results;

/**
 * Some steps of a trial in a row, warm-up included.
 *
 * @param steps how many
 * @param meanNanos mean time of a step
 */
public record StepWindow(long steps, double meanNanos) {}
