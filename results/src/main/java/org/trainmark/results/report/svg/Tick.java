package org.trainmark.results.report.svg;

/** A marked place on an axis; without a label it is a minor one. */
public record Tick(double value, String label) {}
