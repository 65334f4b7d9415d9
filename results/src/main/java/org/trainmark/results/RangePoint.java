package org.trainmark.results;

/**
 * One step of a learning-rate range test.
 *
 * @param loss of the step's batch, from before its update
 * @param smoothedLoss running mean of the losses so far
 */
public record RangePoint(double rate, double loss, double smoothedLoss) {}
