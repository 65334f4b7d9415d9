package org.trainmark.results.export.mlflow;

import org.jspecify.annotations.Nullable;

/** A tracking server of MLflow that cannot be reached, or does not take what it is told. */
public final class MlflowServerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    MlflowServerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
