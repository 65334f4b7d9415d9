package org.trainmark.cuda.engine.driver;

import org.bytedeco.javacpp.Pointer;

/** An address of the device where a binding wants a pointer. */
final class DevicePointer extends Pointer {

    DevicePointer(long address) {
        super((Pointer) null);
        this.address = address;
    }
}
