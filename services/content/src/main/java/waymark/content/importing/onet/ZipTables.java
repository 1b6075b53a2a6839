package waymark.content.importing.onet;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import waymark.content.importing.table.CsvTable;
import waymark.edge.RefusedException;

/**
 * The tables in a zip file, by name without folder and extension. Only what is asked for is unpacked, never onto the
 * disk, and never more than {@value #MAX_BYTES} bytes in all.
 */
final class ZipTables implements Closeable {
    /** Some three times what a whole release unpacks to. */
    private static final long MAX_BYTES = 512L << 20;

    private static final int MAX_ENTRIES = 500;
    private static final int MAX_START = 64 * 1024;

    private final ZipFile zip;
    private final Map<String, ZipEntry> tables = new LinkedHashMap<>();
    private final long most;
    private long read;

    private ZipTables(ZipFile zip, long most) {
        this.zip = zip;
        this.most = most;
    }

    static ZipTables open(Path file) throws IOException {
        return open(file, MAX_BYTES);
    }

    static ZipTables open(Path file, long most) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | EOFException e) {
            throw refused("The file is not a whole zip archive. Download it again.");
        }
        var archive = new ZipTables(zip, most);
        try {
            archive.list();
            return archive;
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void list() {
        List<? extends ZipEntry> entries = Collections.list(zip.entries());
        if (entries.size() > MAX_ENTRIES) {
            throw refused("The archive holds %d files; a release has fewer than %d. Is this the right file?"
                    .formatted(entries.size(), MAX_ENTRIES));
        }
        for (ZipEntry entry : entries) {
            String name = entry.getName();
            if (name.startsWith("/")
                    || name.contains("\\")
                    || name.contains(":")
                    || name.matches("(.*/)?\\.\\.(/.*)?")) {
                throw refused("The archive holds a file named \"%s\", which no release does. It was not opened."
                        .formatted(name.length() > 80 ? name.substring(0, 80) + "…" : name));
            }
            if (!entry.isDirectory() && name.endsWith(".txt")) {
                tables.put(name.substring(name.lastIndexOf('/') + 1, name.length() - ".txt".length()), entry);
            }
        }
    }

    /** The names of the tables. */
    List<String> names() {
        return List.copyOf(tables.keySet());
    }

    /** A table's rows. */
    CsvTable table(String name) throws IOException {
        return CsvTable.tabs(name + ".txt", open(name));
    }

    /** What a table's file begins with, at most {@value #MAX_START} bytes of it. */
    String start(String name) throws IOException {
        try (InputStream in = open(name)) {
            return new String(in.readNBytes(MAX_START), StandardCharsets.UTF_8);
        }
    }

    private InputStream open(String name) throws IOException {
        try {
            return new Counted(zip.getInputStream(tables.get(name)));
        } catch (ZipException | EOFException e) {
            throw damaged(e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static RefusedException damaged(IOException e) {
        return refused("The zip archive is damaged (" + e.getMessage() + "). Download it again.");
    }

    private static RefusedException refused(String sentence) {
        return RefusedException.invalid("file-unreadable", sentence);
    }

    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int n;
            try {
                n = super.read(bytes, from, length);
            } catch (IOException e) {
                throw damaged(e);
            }
            read += Math.max(0, n);
            if (read > most) {
                throw refused("The archive unpacks to more than %d MB, which no release does. It was not read further."
                        .formatted(most >> 20));
            }
            return n;
        }
    }
}
