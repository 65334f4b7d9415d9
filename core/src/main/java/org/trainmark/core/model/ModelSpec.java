package org.trainmark.core.model;

/** The shape of a network, without its parameters. */
public sealed interface ModelSpec permits Mlp {}
