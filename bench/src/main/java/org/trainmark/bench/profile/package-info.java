/** Where and how a trial runs: engine, device, threads, class path, Java. */
@NullMarked
package org.trainmark.bench.profile;

import org.jspecify.annotations.NullMarked;
