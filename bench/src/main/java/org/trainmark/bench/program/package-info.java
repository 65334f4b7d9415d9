/** A program of the user's as what a trial trains, and how it is called. */
@NullMarked
package org.trainmark.bench.program;

import org.jspecify.annotations.NullMarked;
