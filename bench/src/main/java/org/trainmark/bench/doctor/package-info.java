/** What can train on this machine, what cannot and why, and what disturbs measuring. */
@NullMarked
package org.trainmark.bench.doctor;

import org.jspecify.annotations.NullMarked;
