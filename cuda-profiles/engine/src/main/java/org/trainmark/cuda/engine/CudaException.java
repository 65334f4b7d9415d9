package org.trainmark.cuda.engine;

/** Thrown when the driver, a library or a device fails for another reason than memory; says which call and why. */
final class CudaException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CudaException(String message) {
        super(message);
    }
}
