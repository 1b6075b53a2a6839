package waymark.gateway.server;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The proxies that stand before the gateway, whose word about where a request came from is taken.
 *
 * @param trusted their networks; without any, nobody's word is taken
 */
record TrustedProxies(List<Network> trusted) {

    /** Addresses that begin with the same bits. */
    record Network(byte[] start, int bits) {
        static Network of(String text) {
            String[] parts = text.split("/", 2);
            byte[] address = read(parts[0])
                    .orElseThrow(() -> new IllegalArgumentException("not an address or network: " + text))
                    .getAddress();
            int bits = parts.length == 1 ? address.length * 8 : Integer.parseInt(parts[1]);
            if (bits < 0 || bits > address.length * 8) {
                throw new IllegalArgumentException("not an address or network: " + text);
            }
            return new Network(address, bits);
        }

        boolean holds(InetAddress other) {
            byte[] bytes = other.getAddress();
            if (bytes.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((bytes[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** From a setting: addresses and networks as {@code 10.0.0.0/8}, separated by commas; empty for none. */
    static TrustedProxies of(String setting) {
        return new TrustedProxies(Arrays.stream(setting.split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .map(Network::of)
                .toList());
    }

    /**
     * Where a request came from: the peer, or while that is a trusted proxy, whom it names as its own peer. What stands further left
     * in the headers is the client's own invention.
     *
     * @param forwarded the values of {@code X-Forwarded-For} in the order they came
     */
    InetAddress client(InetAddress peer, List<String> forwarded) {
        List<String> hops = new ArrayList<>(List.of(String.join(",", forwarded).split(",")));
        InetAddress at = peer;
        while (trusts(at) && !hops.isEmpty()) {
            Optional<InetAddress> before = read(hops.removeLast().strip());
            if (before.isEmpty()) {
                return at;
            }
            at = before.get();
        }
        return at;
    }

    private boolean trusts(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.holds(address));
    }

    /** An address as proxies write it, with a port perhaps; names are not looked up. */
    private static Optional<InetAddress> read(String text) {
        String bare = text.startsWith("[")
                ? text.replaceFirst("^\\[([^\\]]*)](:\\d+)?$", "$1")
                : text.replaceFirst("^([^:]*):\\d+$", "$1");
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(bare);
        try {
            return bytes == null ? Optional.empty() : Optional.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of a wrong length", e);
        }
    }
}
