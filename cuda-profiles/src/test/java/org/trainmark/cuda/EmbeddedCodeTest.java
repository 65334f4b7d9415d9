package org.trainmark.cuda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trainmark.cuda.Fatbins.machineCode;
import static org.trainmark.cuda.Fatbins.ptx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedCodeTest {

    @Test
    void isReadFromTheFatBinariesOfALibrary() throws IOException {
        EmbeddedCode code = read(Fatbins.library(machineCode(37), machineCode(86), ptx(86)));

        assertThat(code.machine()).containsExactly(new Capability(3, 7), new Capability(8, 6));
        assertThat(code.ptx()).containsExactly(new Capability(8, 6));
        assertThat(code).hasToString("machine code for 3.7, 8.6 and PTX for 8.6");
    }

    @Test
    void isThatOfAllFatBinariesTogether() throws IOException {
        byte[] library = Fatbins.joined(
                Fatbins.fatbin(List.of(machineCode(75))), Fatbins.fatbin(List.of(machineCode(80), machineCode(75))));

        assertThat(read(library)).hasToString("machine code for 7.5, 8.0 and PTX for none");
    }

    @Test
    void isNoneInALibraryWithoutFatBinaries() throws IOException {
        assertThat(read(Fatbins.other(10_000))).isEqualTo(EmbeddedCode.NONE).hasToString("no device code");
        assertThat(read(new byte[3])).isEqualTo(EmbeddedCode.NONE);
    }

    @Test
    void needNotBeReadToTheEndForADeviceThatRunsTheFirst() throws IOException {
        byte[] library =
                Fatbins.joined(Fatbins.fatbin(List.of(machineCode(75))), Fatbins.fatbin(List.of(machineCode(80))));

        assertThat(EmbeddedCode.readUntil(new ByteArrayInputStream(library), new Capability(7, 5)))
                .hasToString("machine code for 7.5 and PTX for none");
        assertThat(EmbeddedCode.readUntil(new ByteArrayInputStream(library), new Capability(9, 0)))
                .hasToString("machine code for 7.5, 8.0 and PTX for none");
    }

    @ParameterizedTest
    @CsvSource({"8, 9, true", "8, 0, false", "9, 0, false", "7, 5, true", "3, 5, false"})
    void runsOnADeviceByTheRuleForMachineCode(int major, int minor, boolean runs) throws IOException {
        EmbeddedCode code = read(Fatbins.library(machineCode(37), machineCode(70), machineCode(86)));

        assertThat(code.runsOn(new Capability(major, minor))).isEqualTo(runs);
    }

    @ParameterizedTest
    @CsvSource({"7, 5, false", "8, 0, true", "9, 0, true", "12, 0, true"})
    void runsOnADeviceNoOlderThanThePtx(int major, int minor, boolean runs) throws IOException {
        EmbeddedCode code = read(Fatbins.library(ptx(80)));

        assertThat(code.runsOn(new Capability(major, minor))).isEqualTo(runs);
    }

    @Test
    void leavesOutKindsThatAreNoCode() throws IOException {
        assertThat(read(Fatbins.library(new Fatbins.Entry(16, 90)))).isEqualTo(EmbeddedCode.NONE);
    }

    @Test
    void isNotReadFromALibraryThatIsCutShort() {
        byte[] library = Fatbins.fatbin(List.of(machineCode(75), machineCode(80)));

        assertThatThrownBy(() -> read(Arrays.copyOf(library, library.length - 10)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void isNotReadFromEntriesThatDoNotFit() {
        byte[] library = Fatbins.fatbin(List.of(machineCode(75)));
        library[8] = (byte) (library[8] - 8);

        assertThatThrownBy(() -> read(library))
                .isInstanceOf(IOException.class)
                .hasMessage("a fat binary has an entry of 88 bytes where 80 are left");
    }

    private static EmbeddedCode read(byte[] library) throws IOException {
        return EmbeddedCode.read(new ByteArrayInputStream(library));
    }
}
