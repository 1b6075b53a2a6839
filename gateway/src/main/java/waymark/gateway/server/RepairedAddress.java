package waymark.gateway.server;

import java.nio.charset.StandardCharsets;

/**
 * Addresses as people and careless programs write them. What may not stand in an address is escaped as browsers do it
 * ({@code 100%} becomes {@code 100%25}), so that it is looked for instead of being no request at all.
 */
public final class RepairedAddress {
    private static final String ALLOWED = "-._~!$&'()*+,;=:@/?[]";

    private RepairedAddress() {}

    /** The address; the same one if nothing is wrong with it. */
    public static String address(String sent) {
        return sent.chars().allMatch(RepairedAddress::isPlain) ? sent : escaped(sent);
    }

    /** Is it one of those that most addresses are made of? */
    private static boolean isPlain(int c) {
        return isAsciiLetterOrDigit((char) c) || "-._~/?&=+,".indexOf(c) >= 0;
    }

    private static String escaped(String sent) {
        StringBuilder repaired = new StringBuilder(sent.length());
        byte[] bytes = sent.getBytes(StandardCharsets.ISO_8859_1); // as Netty read them
        boolean inQuery = false;
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xFF);
            boolean stands =
                    isAsciiLetterOrDigit(c) || (ALLOWED.indexOf(c) >= 0 && (inQuery || (c != '[' && c != ']')));
            if (stands || (c == '%' && isHex(bytes, i + 1) && isHex(bytes, i + 2))) {
                repaired.append(c);
            } else {
                repaired.append('%').append("%02X".formatted((int) c));
            }
            inQuery |= c == '?';
        }
        return repaired.toString();
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isHex(byte[] bytes, int at) {
        return at < bytes.length && Character.digit((char) bytes[at], 16) >= 0;
    }
}
