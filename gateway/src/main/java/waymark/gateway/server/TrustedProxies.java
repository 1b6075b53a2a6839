package waymark.gateway.server;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The proxies that stand before the gateway, whose word about where a request came from is taken.
 *
 * @param trusted their networks; without any, nobody's word is taken
 */
record TrustedProxies(List<IpSubnetFilterRule> trusted) {

    /** From a setting: addresses and networks as {@code 10.0.0.0/8}, separated by commas; empty for none. */
    static TrustedProxies of(String setting) {
        return new TrustedProxies(Arrays.stream(setting.split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .map(TrustedProxies::network)
                .toList());
    }

    private static IpSubnetFilterRule network(String text) {
        String[] parts = text.split("/", 2);
        InetAddress address =
                read(parts[0]).orElseThrow(() -> new IllegalArgumentException("not an address or network: " + text));
        int bits = parts.length == 1 ? address.getAddress().length * 8 : Integer.parseInt(parts[1]);
        return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
    }

    /**
     * Where a request came from: the peer, or while that is a trusted proxy, whom it names as its own peer. What stands
     * further left in the headers is the client's own invention.
     *
     * @param forwarded the values of {@code X-Forwarded-For} in the order they came
     */
    InetAddress client(InetAddress peer, List<String> forwarded) {
        if (!trusts(peer)) {
            return peer;
        }
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
        return trusted.stream().anyMatch(network -> network.matches(new InetSocketAddress(address, 0)));
    }

    /** An address as proxies write it, with a port perhaps; names are not looked up. */
    private static Optional<InetAddress> read(String text) {
        String bare = text.startsWith("[")
                ? text.replaceFirst("^\\[([^\\]]*)](:\\d+)?$", "$1")
                : text.replaceFirst("^([^:]*):\\d+$", "$1");
        return Optional.ofNullable(NetUtil.createInetAddressFromIpAddressString(bare));
    }
}
