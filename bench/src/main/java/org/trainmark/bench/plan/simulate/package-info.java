/** How well whole searches do, from the first trial to the confirmed winner, where the truth is known. */
@NullMarked
package org.trainmark.bench.plan.simulate;

import org.jspecify.annotations.NullMarked;
