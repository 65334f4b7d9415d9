/** What goes on beside a trial: load, clocks, heat, energy, other processes. */
@NullMarked
package org.trainmark.bench.machine.watch;

import org.jspecify.annotations.NullMarked;
