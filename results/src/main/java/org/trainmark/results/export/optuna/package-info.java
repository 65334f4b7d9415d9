/** Lines of Optuna's journal, written without Optuna. */
@NullMarked
package org.trainmark.results.export.optuna;

import org.jspecify.annotations.NullMarked;
