/** What is learned from: data sets, their loaders and the seeded order of batches. */
@NullMarked
package org.trainmark.core.data;

import org.jspecify.annotations.NullMarked;
