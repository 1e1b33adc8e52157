package dev.tickmark.reading;

import dev.tickmark.reading.UnreadableException.Cause;
import dev.tickmark.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The members of a ZIP archive, in memory and in the order of their names; a name is only a name, whatever path it claims. Archives that unpack to far more than they hold are refused. */
record Archive(List<SourceFile> members) {

    private static final int MOST_MEMBERS = 2_000;
    private static final long LARGEST = 200L * 1024 * 1024;
    private static final int MOST_TIMES = 200;
    private static final int UNSUSPICIOUS = 20 * 1024 * 1024;

    static Archive of(SourceFile file) {
        List<SourceFile> members = new ArrayList<>();
        long taken = 0;
        byte[] buffer = new byte[16_384];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    taken += n;
                    if (taken > LARGEST || taken > UNSUSPICIOUS && taken > (long) MOST_TIMES * file.bytes().length) {
                        throw new UnreadableException(Cause.TOO_LARGE, String.format(Locale.ROOT, "Reading stopped at '%s': the archive unpacks to more than %,d MB.", entry.getName(), taken / 1024 / 1024));
                    }
                    content.write(buffer, 0, n);
                }
                members.add(new SourceFile(entry.getName().replace('\\', '/'), "", content.toByteArray()));
                if (members.size() > MOST_MEMBERS) {
                    throw new UnreadableException(Cause.TOO_LARGE, String.format(Locale.ROOT, "The archive has more than %,d members.", MOST_MEMBERS));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableException(Cause.DAMAGED, "The archive cannot be unpacked" + (members.isEmpty() ? "." : " behind '" + members.get(members.size() - 1).name() + "'."));
        }
        if (members.isEmpty()) {
            throw new UnreadableException(Cause.DAMAGED, "The archive cannot be unpacked: no member of it can be read.");
        }
        members.sort(Comparator.comparing(SourceFile::name));
        return new Archive(List.copyOf(members));
    }

    /** The folder of a member, empty at the top. */
    static String folder(SourceFile member) {
        int slash = member.name().lastIndexOf('/');
        return slash < 0 ? "" : member.name().substring(0, slash);
    }
}
