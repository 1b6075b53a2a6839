package waymark.profile.roster.oneroster;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import waymark.edge.RefusedException;

/** The ZIP of a set, never unpacked beyond {@value #MOST_MEGABYTES} MB whatever it says of itself. */
public final class OneRosterArchive implements Closeable {
    static final int MOST_MEGABYTES = 400;
    private static final int MOST_FILES = 200;

    private final ZipFile zip;
    private final Map<String, ZipEntry> files = new HashMap<>();
    private long left = (long) MOST_MEGABYTES << 20;

    private OneRosterArchive(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * Opens a ZIP.
     *
     * @throws RefusedException (invalid) if it is none, or has too many files, or one of them twice
     */
    public static OneRosterArchive open(Path path) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (IOException e) {
            throw unreadable("This is no ZIP file. Export your OneRoster CSV files as one ZIP and send that.");
        }
        var archive = new OneRosterArchive(zip);
        try {
            archive.list();
        } catch (RefusedException e) {
            archive.close();
            throw e;
        }
        return archive;
    }

    private void list() {
        if (zip.size() > MOST_FILES) {
            throw unreadable(
                    "The ZIP holds %d files, more than OneRoster knows. Send the export alone.".formatted(zip.size()));
        }
        List<? extends ZipEntry> entries = Collections.list(zip.entries());
        for (ZipEntry entry : entries) {
            String path = entry.getName().replace('\\', '/');
            if (entry.isDirectory() || path.startsWith("__MACOSX/")) {
                continue;
            }
            String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            if (files.put(name, entry) != null && name.endsWith(".csv")) {
                throw unreadable("The ZIP holds %s twice. Send one export at a time.".formatted(name));
            }
        }
    }

    boolean has(String file) {
        return files.containsKey(file.toLowerCase(Locale.ROOT));
    }

    /** The bytes of a file that is there. */
    InputStream read(String file) throws IOException {
        ZipEntry entry = files.get(file.toLowerCase(Locale.ROOT));
        if (entry == null) {
            throw new IllegalArgumentException(file);
        }
        return new BoundedStream(zip.getInputStream(entry));
    }

    private static RefusedException unreadable(String why) {
        return RefusedException.invalid("roster-unreadable", why);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what comes out of the ZIP, however small it was packed. */
    private final class BoundedStream extends FilterInputStream {
        BoundedStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int read = super.read(bytes, from, most);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw unreadable("Unpacked, the ZIP is larger than %d MB. Export fewer schools at a time."
                        .formatted(MOST_MEGABYTES));
            }
        }
    }
}
