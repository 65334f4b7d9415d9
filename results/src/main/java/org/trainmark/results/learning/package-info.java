/** What a training learned, as its losses, its test split and its confusion of classes tell. */
@NullMarked
package org.trainmark.results.learning;

import org.jspecify.annotations.NullMarked;
