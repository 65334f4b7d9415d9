/** Arrays as memory of this JVM, and the loops over it for which ND4J has nothing as fast. */
@NullMarked
package org.trainmark.core.engine.nd4j.host;

import org.jspecify.annotations.NullMarked;
