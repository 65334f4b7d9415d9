/** Tests of what runs in a trial's own JVM. */
@NullMarked
package org.trainmark.bench.fork;

import org.jspecify.annotations.NullMarked;
