package dev.tickmark.cli;

import dev.tickmark.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

/** The filings a user named: files as they are, folders with everything in them, in the order of their names. */
final class Filings {

    private static final long LARGEST = 50L * 1024 * 1024;

    private Filings() {
    }

    static List<Path> in(List<Path> named) {
        List<Path> found = new ArrayList<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> walk = Files.walk(path)) {
                    walk.filter(Files::isRegularFile).filter(file -> !file.getFileName().toString().startsWith(".")).sorted().forEach(found::add);
                } catch (IOException e) {
                    throw new CommandFault("the folder " + path + " cannot be read: " + e.getMessage());
                }
            } else if (Files.isRegularFile(path)) {
                found.add(path);
            } else {
                throw new CommandFault("there is no file " + path);
            }
        }
        if (found.isEmpty()) {
            throw new CommandFault("no file in " + named.get(0));
        }
        return found;
    }

    /** What is made of every filing, on all processors: the largest first, so that no large one is left for the end while the other processors have nothing to do. In the order of the filings. */
    static <T> List<T> each(List<Path> filings, Function<Path, T> made) {
        ExecutorService processors = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            Map<Path, Future<T>> coming = new HashMap<>();
            filings.stream().distinct().sorted(Comparator.comparingLong((Path path) -> path.toFile().length()).reversed()).forEach(path -> coming.put(path, processors.submit(() -> made.apply(path))));
            List<T> all = new ArrayList<>();
            for (Path path : filings) {
                all.add(coming.get(path).get());
            }
            return all;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFault("stopped before every filing was looked at");
        } finally {
            processors.shutdownNow();
        }
    }

    static SourceFile source(Path path) {
        try {
            if (Files.size(path) > LARGEST) {
                throw new CommandFault(path + " has " + Files.size(path) / 1024 / 1024 + " MB; filings are read up to 50 MB");
            }
            return new SourceFile(path.getFileName().toString(), "", Files.readAllBytes(path));
        } catch (IOException e) {
            throw new CommandFault(path + " cannot be read: " + e.getMessage());
        }
    }

    static String stem(Path path) {
        String name = path.getFileName().toString();
        return name.lastIndexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name;
    }
}
