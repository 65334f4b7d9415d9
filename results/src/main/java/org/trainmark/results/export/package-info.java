/** Runs in the formats of other tools, each as far as that tool can understand them, and what it cannot. */
@NullMarked
package org.trainmark.results.export;

import org.jspecify.annotations.NullMarked;
