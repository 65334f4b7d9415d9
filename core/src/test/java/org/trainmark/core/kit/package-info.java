/** The plain float64 reference, and the tests that every engine passes by naming itself. */
@NullMarked
package org.trainmark.core.kit;

import org.jspecify.annotations.NullMarked;
