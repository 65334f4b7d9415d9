/** What runs in the host JVM: the order of trials, their launch and watch, and the log. */
@NullMarked
package org.trainmark.bench.run;

import org.jspecify.annotations.NullMarked;
