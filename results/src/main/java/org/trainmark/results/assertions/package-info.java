/**
 * Assertions for the tests of a library: that a run of it is not worse than what is kept of an earlier one. This
 * package alone is meant for other projects, and keeps its names and their meaning from one version to the next; all
 * others may change at any time.
 */
@NullMarked
package org.trainmark.results.assertions;

import org.jspecify.annotations.NullMarked;
