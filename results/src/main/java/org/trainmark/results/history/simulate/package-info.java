/** How often changes of histories are found, and how often ones that are none, where the truth is known. */
@NullMarked
package org.trainmark.results.history.simulate;

import org.jspecify.annotations.NullMarked;
