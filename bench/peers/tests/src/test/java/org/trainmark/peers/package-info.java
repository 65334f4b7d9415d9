@NullMarked
package org.trainmark.peers;

import org.jspecify.annotations.NullMarked;
