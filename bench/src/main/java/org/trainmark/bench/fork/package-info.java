/** What runs inside a trial's own JVM: the JMH benchmarks, the recording of steps and the hand-off to the host. */
@NullMarked
package org.trainmark.bench.fork;

import org.jspecify.annotations.NullMarked;
