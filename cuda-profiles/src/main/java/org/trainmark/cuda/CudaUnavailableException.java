package org.trainmark.cuda;

import static java.util.Objects.requireNonNull;

import org.trainmark.core.engine.Obstacle;

/** Thrown when the driver is not there, or is and does not work. */
public final class CudaUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial")
    private final Obstacle obstacle;

    CudaUnavailableException(Obstacle obstacle) {
        super(obstacle.toString());
        this.obstacle = requireNonNull(obstacle, "obstacle");
    }

    public Obstacle obstacle() {
        return obstacle;
    }
}
