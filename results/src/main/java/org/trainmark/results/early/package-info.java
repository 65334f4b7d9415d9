/** Rules that end a training early by how others went: arithmetic over learning curves, without files and clocks. */
@NullMarked
package org.trainmark.results.early;

import org.jspecify.annotations.NullMarked;
