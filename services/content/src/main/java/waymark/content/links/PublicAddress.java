package waymark.content.links;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses everybody can reach from those inside a network. Blocks are those of IANA's special-purpose address
 * registries for IPv4 and IPv6, read in November 2026; of IPv6 only 2000::/3 is given out to the public at all.
 */
final class PublicAddress {
    private static final List<IpSubnetFilterRule> NOT_PUBLIC = blocks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // shared by carriers (CGNAT); some clouds put their metadata here
            "127.0.0.0/8", // loopback
            "168.63.129.16/32", // Azure's own services, though in a public range
            "169.254.0.0/16", // link-local, and most clouds' metadata
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments, and Oracle's metadata
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4", // reserved, and broadcast
            "2001::/23", // protocol assignments, among them Teredo tunnels
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4: an IPv4 address in disguise
            "3fff::/20" // documentation
            );

    private static final IpSubnetFilterRule GIVEN_OUT = block("2000::/3");

    private PublicAddress() {}

    /** May the portal connect to it? */
    static boolean is(InetAddress address) {
        var at = new InetSocketAddress(address, 0);
        return (address instanceof Inet4Address || GIVEN_OUT.matches(at) && !isTunnel(address.getAddress()))
                && NOT_PUBLIC.stream().noneMatch(block -> block.matches(at));
    }

    /** ISATAP: the last half is ::0:5efe or ::200:5efe and an IPv4 address. */
    private static boolean isTunnel(byte[] b) {
        return (b[8] & 0xfd) == 0 && b[9] == 0 && b[10] == 0x5e && b[11] == (byte) 0xfe;
    }

    private static List<IpSubnetFilterRule> blocks(String... blocks) {
        return Arrays.stream(blocks).map(PublicAddress::block).toList();
    }

    private static IpSubnetFilterRule block(String block) {
        return new IpSubnetFilterRule(block, IpFilterRuleType.REJECT);
    }
}
