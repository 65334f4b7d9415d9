package org.trainmark.core.train;

/**
 * One step of a {@link RangeTest}.
 *
 * @param loss of the step's batch, from before its update
 * @param smoothedLoss mean of the losses so far, each weighing less than the next
 */
public record RangeStep(double rate, double loss, double smoothedLoss) {}
