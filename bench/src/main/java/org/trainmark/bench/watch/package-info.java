/** What a person who watches a training wants of it, and sees of it: what goes between its JVM and its host. */
@NullMarked
package org.trainmark.bench.watch;

import org.jspecify.annotations.NullMarked;
