/** Asks the NVIDIA driver what devices there are, and libraries what devices they have code for. */
@NullMarked
package org.trainmark.cuda;

import org.jspecify.annotations.NullMarked;
