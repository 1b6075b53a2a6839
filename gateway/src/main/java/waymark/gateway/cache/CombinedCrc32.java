package waymark.gateway.cache;

import java.util.zip.CRC32;

/**
 * The checksum of gzip (CRC-32, RFC 1952) of bytes put together from parts whose checksums are known, as in zlib's
 * {@code crc32_combine}: a checksum is a polynomial over GF(2) modulo that of CRC-32. What stands before a part is
 * multiplied by x to the number of the part's bits, and the part's own is added.
 */
final class CombinedCrc32 {
    private static final int POLYNOMIAL = 0xEDB88320;

    /** The highest bit is the lowest power. */
    private static final int ONE = 1 << 31;

    private static final int BYTE = ONE >>> 8;

    /** A part's own checksum, and what shifts another by its length. */
    record Part(int own, int shift) {}

    private CombinedCrc32() {}

    static Part of(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return new Part((int) crc.getValue(), power(bytes.length));
    }

    /** The checksum once that part follows. */
    static int followed(int before, Part part) {
        return times(part.shift(), before) ^ part.own();
    }

    /** The checksum once these bytes follow. */
    static int followed(int before, byte[] bytes) {
        return followed(before, of(bytes));
    }

    /** x to the bits of so many bytes, by squaring. */
    private static int power(int bytes) {
        int power = ONE;
        int square = BYTE;
        for (int rest = bytes; rest > 0; rest >>= 1) {
            power = (rest & 1) == 1 ? times(power, square) : power;
            square = times(square, square);
        }
        return power;
    }

    private static int times(int a, int b) {
        int product = 0;
        int shifted = b;
        for (int rest = a; rest != 0; rest <<= 1) {
            product ^= rest < 0 ? shifted : 0;
            shifted = (shifted & 1) == 1 ? POLYNOMIAL ^ (shifted >>> 1) : shifted >>> 1;
        }
        return product;
    }
}
