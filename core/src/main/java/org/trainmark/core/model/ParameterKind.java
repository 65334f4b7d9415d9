package org.trainmark.core.model;

/** What a parameter of a network does. */
public enum ParameterKind {
    /** A factor of a weighted sum. */
    WEIGHTS,
    /** What is added to a weighted sum. */
    BIASES,
    /** A scale or a shift of a normalization. */
    NORMALIZATIONS,
    /** Part of the vector of a token or of a position. */
    EMBEDDINGS
}
