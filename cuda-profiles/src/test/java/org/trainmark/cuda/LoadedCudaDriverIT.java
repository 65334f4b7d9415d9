package org.trainmark.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedCudaDriverIT {

    @Test
    void tellsOfTheVersionAndTheDevices(@TempDir Path directory) throws IOException {
        System.setProperty(
                LoadedCudaDriver.LIBRARY_PROPERTY, Gcc.stub(directory).toString());
        try {
            CudaDriver driver = CudaDriver.load();

            assertThat(driver.version()).isEqualTo(new CudaVersion(12, 4));
            assertThat(driver.devices()).containsExactly(new CudaDevice("Stub 0", new Capability(8, 6), 80L << 30));
        } finally {
            System.clearProperty(LoadedCudaDriver.LIBRARY_PROPERTY);
        }
    }
}
