package waymark.content.transfer;

import java.io.InputStream;
import java.util.Arrays;

/** One line of that many bytes. */
final class Endless extends InputStream {
    private long left;

    Endless(long left) {
        this.left = left;
    }

    @Override
    public int read() {
        return left-- > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] buffer, int from, int length) {
        if (left <= 0) {
            return -1;
        }
        int given = (int) Math.min(left, length);
        Arrays.fill(buffer, from, from + given, (byte) 'x');
        left -= given;
        return given;
    }
}
