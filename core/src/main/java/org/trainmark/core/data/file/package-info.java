/** The bytes of data files, unpacked, hashed, bounded and decoded strictly. */
@NullMarked
package org.trainmark.core.data.file;

import org.jspecify.annotations.NullMarked;
