package org.trainmark.bench.suite;

/**
 * Why something does not work, and what to do about it.
 *
 * @param why a clause
 * @param mend a command, or what to do in words
 */
public record Obstacle(String why, String mend) {}
