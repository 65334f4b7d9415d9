/** Event files of TensorBoard, written without its libraries. */
@NullMarked
package org.trainmark.results.export.tensorboard;

import org.jspecify.annotations.NullMarked;
