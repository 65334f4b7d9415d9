/** Tests of what is read of a machine, on files in memory and in temporary folders. */
@NullMarked
package org.trainmark.bench.machine;

import org.jspecify.annotations.NullMarked;
