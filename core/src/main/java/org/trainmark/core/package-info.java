/** Trains one network; what is shared by all parts of that. */
@NullMarked
package org.trainmark.core;

import org.jspecify.annotations.NullMarked;
