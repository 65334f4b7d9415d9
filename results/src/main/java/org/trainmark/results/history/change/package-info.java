/** Where the level of a series changes: arithmetic alone, asked again after every value. */
@NullMarked
package org.trainmark.results.history.change;

import org.jspecify.annotations.NullMarked;
