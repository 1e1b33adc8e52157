package dev.tickmark.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Waits until files of a rulebook's folder are saved. The operating system tells at once of what it sees; because network folders and containers often see nothing, names, sizes and times are compared as well, seldom.
 */
public final class FolderWatch implements AutoCloseable {

    private static final Duration SELDOM = Duration.ofSeconds(2);
    /** An editor writes a file in several steps, and people save several files at once. */
    private static final Duration QUIET = Duration.ofMillis(120);

    private final Path folder;
    private final WatchService watcher;
    private final Set<Path> watched = new HashSet<>();
    private Map<String, String> stamps;

    public FolderWatch(Path folder) {
        this.folder = folder;
        try {
            watcher = folder.getFileSystem().newWatchService();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be watched", e);
        }
        stamps = stamps();
    }

    /**
     * Waits until something in the folder has changed and then has been quiet for a moment.
     *
     * @return whether to go on: false once the watch is closed
     */
    public boolean awaitChange() throws InterruptedException {
        try {
            while (true) {
                WatchKey key = watcher.poll(SELDOM.toMillis(), TimeUnit.MILLISECONDS);
                while (key != null) {
                    key.pollEvents();
                    if (!key.reset()) {
                        watched.remove((Path) key.watchable());
                    }
                    key = watcher.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
                }
                Map<String, String> now = stamps();
                if (!now.equals(stamps)) {
                    stamps = now;
                    return true;
                }
            }
        } catch (ClosedWatchServiceException e) {
            return false;
        }
    }

    /** Size and time of every file, by its relative path. Folders that are new are watched from here on. */
    private Map<String, String> stamps() {
        Map<String, String> found = new HashMap<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) walk::iterator) {
                if (Files.isDirectory(path)) {
                    watch(path);
                } else if (Rulebook.belongs(folder.relativize(path).toString().replace(folder.getFileSystem().getSeparator(), "/"))) {
                    BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
                    found.put(path.toString(), now.size() + " " + now.lastModifiedTime().to(TimeUnit.NANOSECONDS) + " " + now.fileKey());
                }
            }
        } catch (IOException | UncheckedIOException e) {
            found.put("", "changing while it was listed"); // seen as a change, and looked at again next time
        }
        return found;
    }

    private void watch(Path directory) throws IOException {
        if (watched.add(directory)) {
            directory.register(watcher, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE);
        }
    }

    @Override
    public void close() {
        try {
            watcher.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the watch of " + folder + " cannot be closed", e);
        }
    }
}
