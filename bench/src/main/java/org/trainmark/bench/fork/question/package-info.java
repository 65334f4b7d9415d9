/** What the host asks in a JVM of its own, beside trials: whether a device can be used, and how well kernels work. */
@NullMarked
package org.trainmark.bench.fork.question;

import org.jspecify.annotations.NullMarked;
