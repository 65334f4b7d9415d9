package org.trainmark.cuda.engine;

/**
 * A card as the driver shows it.
 *
 * @param handle the driver's
 * @param capability its compute capability times ten: 75 for 7.5
 */
record Card(int handle, String name, int capability) {}
