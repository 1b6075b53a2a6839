package waymark.profile.roster.importing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import waymark.edge.RefusedException;
import waymark.profile.roster.oneroster.OneRosterArchive;

/** A file that was sent: kept on the disk, not longer than it is read. */
final class RosterUpload implements Closeable {
    static final int MOST_MEGABYTES = 50;
    static final int MOST_MEGABYTES_CSV = 10;

    private final Path file;

    private RosterUpload(Path file) {
        this.file = file;
    }

    /**
     * Receives it.
     *
     * @throws RefusedException (invalid) if it is larger than any file may be
     */
    static RosterUpload of(InputStream sent) throws IOException {
        var upload = new RosterUpload(Files.createTempFile("waymark-roster", ""));
        try {
            upload.receive(sent);
            return upload;
        } catch (IOException | RuntimeException e) {
            upload.close();
            throw e;
        }
    }

    private void receive(InputStream sent) throws IOException {
        byte[] some = new byte[16 * 1024];
        try (OutputStream out = Files.newOutputStream(file)) {
            long size = 0;
            for (int read = sent.read(some); read >= 0; read = sent.read(some)) {
                size += read;
                if (size > (long) MOST_MEGABYTES << 20) {
                    throw tooLarge("A set has at most %d MB as a ZIP.".formatted(MOST_MEGABYTES));
                }
                out.write(some, 0, read);
            }
        }
    }

    /** Is it a ZIP, and so a set of OneRoster? */
    boolean zip() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] begin = in.readNBytes(4);
            return begin.length == 4 && begin[0] == 'P' && begin[1] == 'K' && begin[2] < ' ' && begin[3] < ' ';
        }
    }

    /** The ZIP. */
    OneRosterArchive archive() throws IOException {
        return OneRosterArchive.open(file);
    }

    /** Its bytes, if it is none. */
    byte[] bytes() throws IOException {
        if (Files.size(file) > (long) MOST_MEGABYTES_CSV << 20) {
            throw tooLarge("A CSV file has at most %d MB.".formatted(MOST_MEGABYTES_CSV));
        }
        return Files.readAllBytes(file);
    }

    private static RefusedException tooLarge(String why) {
        return RefusedException.invalid("file-too-large", why);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
