/** What is asked of the archive: that it works where it is unpacked. */
@NullMarked
package org.trainmark.dist;

import org.jspecify.annotations.NullMarked;
