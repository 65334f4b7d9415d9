package org.trainmark.cuda.engine.gpu;

/** Thrown when the driver, a library or a device fails for another reason than memory; says which call and why. */
public final class CudaException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CudaException(String message) {
        super(message);
    }
}
