package org.trainmark.core.model;

import static java.util.Objects.requireNonNull;
import static org.trainmark.core.Checks.requireNotNegative;
import static org.trainmark.core.Checks.requirePositive;

/**
 * A matrix or a vector among the parameters: the weights of a layer, its biases, its scales or its shifts.
 *
 * @param from where it begins in the vector of all parameters
 * @param length how many parameters it has
 * @param kind what all of them do
 */
public record ParameterTensor(int from, int length, ParameterKind kind) {

    public ParameterTensor {
        requireNotNegative(from, "from");
        requirePositive(length, "length");
        requireNonNull(kind, "kind");
    }

    /** Returns where it ends in the vector of all parameters. */
    public int to() {
        return from + length;
    }
}
