package waymark.gateway.cache;

import java.util.zip.CRC32;

/**
 * The checksum of gzip (CRC-32, RFC 1952) of bytes put together from parts whose checksums are known. Adding a part is
 * a linear map over GF(2), as in zlib's {@code crc32_combine}: what stands before is shifted by the part's length, and
 * the part's own is added.
 */
final class CombinedCrc32 {
    private static final int POLYNOMIAL = 0xEDB88320;
    private static final int[] TABLE = table();

    /** A part's own checksum, and the 32 columns of the map that shifts by its length. */
    record Part(int own, int[] shift) {}

    private CombinedCrc32() {}

    static Part of(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return new Part((int) crc.getValue(), shift(bytes.length));
    }

    /** The checksum once that part follows. */
    static int followed(int before, Part part) {
        return times(part.shift(), before) ^ part.own();
    }

    /** The checksum once these few bytes follow. */
    static int followed(int before, byte[] bytes) {
        int crc = ~before;
        for (byte b : bytes) {
            crc = TABLE[(crc ^ b) & 0xFF] ^ (crc >>> 8);
        }
        return ~crc;
    }

    private static int[] shift(int length) {
        int[] bit = new int[32];
        bit[0] = POLYNOMIAL;
        for (int i = 1; i < 32; i++) {
            bit[i] = 1 << (i - 1);
        }
        int[] two = times(bit, bit);
        int[] four = times(two, two);
        int[] power = times(four, four);
        int[] all = new int[32];
        for (int i = 0; i < 32; i++) {
            all[i] = 1 << i;
        }
        for (int rest = length; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                all = times(power, all);
            }
            power = times(power, power);
        }
        return all;
    }

    private static int[] times(int[] a, int[] b) {
        int[] product = new int[32];
        for (int i = 0; i < 32; i++) {
            product[i] = times(a, b[i]);
        }
        return product;
    }

    private static int times(int[] map, int vector) {
        int sum = 0;
        for (int i = 0, rest = vector; rest != 0; i++, rest >>>= 1) {
            sum ^= (rest & 1) == 1 ? map[i] : 0;
        }
        return sum;
    }

    private static int[] table() {
        int[] table = new int[256];
        for (int i = 0; i < 256; i++) {
            int crc = i;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 1 ? POLYNOMIAL ^ (crc >>> 1) : crc >>> 1;
            }
            table[i] = crc;
        }
        return table;
    }
}
