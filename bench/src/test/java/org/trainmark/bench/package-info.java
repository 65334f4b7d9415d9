/** Tests of the module as a whole. */
@NullMarked
package org.trainmark.bench;

import org.jspecify.annotations.NullMarked;
