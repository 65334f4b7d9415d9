/** What this machine is and what goes on on it: facts, warnings, and a watch while a trial runs. */
@NullMarked
package org.trainmark.bench.machine;

import org.jspecify.annotations.NullMarked;
