/** Trials as runs of MLflow: in its store of files, or told to its server. */
@NullMarked
package org.trainmark.results.export.mlflow;

import org.jspecify.annotations.NullMarked;
