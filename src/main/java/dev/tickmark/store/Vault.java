package dev.tickmark.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** Bytes in files named by their SHA-256. A file is written aside, forced to the disk and renamed, so that under its name it is whole. */
final class Vault {

    private static final String ASIDE = "aside";
    private static final FileAttribute<?>[] OWNER_ONLY = FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))} : new FileAttribute<?>[0];

    private final Path folder;

    Vault(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder, OWNER_ONLY);
            Files.createDirectories(folder.resolve(ASIDE));
            sweep();
        } catch (IOException e) {
            throw new StoreException("the folder " + folder + " cannot be made or read: " + e.getMessage(), e);
        }
    }

    /** Keeps bytes; once this returns they survive the end of the process and of the machine. */
    void put(String sha256, byte[] bytes) {
        Path kept = path(sha256);
        try {
            if (Files.exists(kept)) {
                // Whoever put it there may not have come as far as to force the folders to the disk.
                force(kept.getParent());
                force(folder);
                return;
            }
            Path aside = Files.createTempFile(folder.resolve(ASIDE), sha256.substring(0, 8), null);
            try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            if (!Files.isDirectory(kept.getParent())) {
                Files.createDirectories(kept.getParent());
                force(folder);
            }
            Files.move(aside, kept, StandardCopyOption.ATOMIC_MOVE);
            force(kept.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("the bytes " + sha256 + " were not kept", e);
        }
    }

    /** The bytes of this SHA-256. */
    byte[] get(String sha256) {
        try {
            return Files.readAllBytes(path(sha256));
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("the bytes " + sha256 + " are missing in " + folder, e);
        } catch (IOException e) {
            throw new UncheckedIOException("the bytes " + sha256 + " cannot be read", e);
        }
    }

    private Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** What was written aside more than an hour ago belongs to a process that is gone. */
    private void sweep() throws IOException {
        long old = System.currentTimeMillis() - 3_600_000;
        try (Stream<Path> left = Files.list(folder.resolve(ASIDE))) {
            for (Path path : (Iterable<Path>) left::iterator) {
                if (Files.getLastModifiedTime(path).toMillis() < old) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    /** A renamed file is safe once its folder is on the disk; Windows has no such call and needs none. */
    private static void force(Path folder) throws IOException {
        if (OWNER_ONLY.length > 0) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
