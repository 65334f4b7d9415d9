/** What rules that end trainings early would have saved and lost, by trainings that went on to their ends. */
@NullMarked
package org.trainmark.results.early.replay;

import org.jspecify.annotations.NullMarked;
