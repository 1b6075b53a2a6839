package waymark.backends;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a Java program on this machine has in memory, once what nothing refers to was thrown away. */
final class HeapDump {
    private static final int BUFFER = 1 << 16;
    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.ISO_8859_1,
            StandardCharsets.UTF_8,
            ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);

    private HeapDump() {}

    /**
     * How often one of the words is in it, letters of the alphabet whatever their case. The dump is deleted at once.
     *
     * @param words in small letters
     */
    static int count(long process, List<String> words) {
        try {
            Path directory = Files.createTempDirectory("waymark-memory-");
            try {
                Path file = directory.resolve("heap.hprof");
                String jcmd =
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
                List<String> line = List.of(jcmd, Long.toString(process), "GC.heap_dump", file.toString());
                new ProcessCommand("jcmd", line, directory.resolve("jcmd.log")).run();
                try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
                    return count(bytes, words);
                }
            } finally {
                ServerDirectory.delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The memory of process " + process + " cannot be read", e);
        }
    }

    private static int count(InputStream bytes, List<String> words) throws IOException {
        List<byte[]> wanted = new ArrayList<>();
        for (String word : words) {
            for (Charset encoding : ENCODINGS) {
                if (encoding.newEncoder().canEncode(word)) {
                    byte[] encoded = word.getBytes(encoding);
                    if (wanted.stream().noneMatch(known -> Arrays.equals(known, encoded))) {
                        wanted.add(encoded);
                    }
                }
            }
        }
        int longest = wanted.stream().mapToInt(word -> word.length).max().orElse(1);
        byte[] window = new byte[BUFFER + longest];
        int kept = 0;
        int found = 0;
        for (int read = bytes.readNBytes(window, 0, BUFFER); read > 0; ) {
            int end = kept + read;
            lower(window, kept, end);
            for (byte[] word : wanted) {
                // What ends in the part that was kept was counted before.
                for (int at = Math.max(0, kept - word.length + 1); at + word.length <= end; at++) {
                    found += matches(window, at, word) ? 1 : 0;
                }
            }
            kept = Math.min(longest - 1, end);
            System.arraycopy(window, end - kept, window, 0, kept);
            read = bytes.readNBytes(window, kept, BUFFER);
        }
        return found;
    }

    private static void lower(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] >= 'A' && bytes[i] <= 'Z') {
                bytes[i] += 'a' - 'A';
            }
        }
    }

    private static boolean matches(byte[] bytes, int at, byte[] word) {
        for (int i = 0; i < word.length; i++) {
            if (bytes[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }
}
