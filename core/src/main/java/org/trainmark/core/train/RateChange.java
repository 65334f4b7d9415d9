package org.trainmark.core.train;

/**
 * A change of the learning rate.
 *
 * @param step number of the first step at this rate, from 0
 * @param rate which holds until the next point
 */
public record RateChange(long step, double rate) {}
