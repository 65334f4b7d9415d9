/** How known data sets get onto a machine, and which are there. */
@NullMarked
package org.trainmark.core.data.fetch;

import org.jspecify.annotations.NullMarked;
