package org.trainmark.bench.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A SHA-256 over named files: of a jar over what its directory says of each entry, of any other file over its bytes.
 */
final class ContentDigest {

    private final MessageDigest digest = sha256();

    void add(String name, Path file) throws IOException {
        add("%s %d\n".formatted(name, Files.size(file)));
        try (ZipFile jar = new ZipFile(file.toFile(), ZipFile.OPEN_READ, UTF_8)) {
            addEntries(jar);
        } catch (ZipException e) {
            addBytes(file);
        }
    }

    String hexadecimal() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void addEntries(ZipFile jar) {
        Enumeration<? extends ZipEntry> entries = jar.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            add(entry.getName() + ' ' + entry.getSize() + ' ' + entry.getCrc() + '\n');
        }
    }

    private void addBytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        }
    }

    private void add(String text) {
        digest.update(text.getBytes(UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
