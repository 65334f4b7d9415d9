/** A live page of a run for a browser of this machine: what is new of the run, as it is told, and who is told. */
@NullMarked
package org.trainmark.bench.page;

import org.jspecify.annotations.NullMarked;
