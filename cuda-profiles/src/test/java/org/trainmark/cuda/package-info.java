@NullMarked
package org.trainmark.cuda;

import org.jspecify.annotations.NullMarked;
