package io.centralino.governance.ledger.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/// Tells addresses of the public network from all that lead into somebody's own.
final class PublicAddress {
    /// Special-purpose networks of IANA that are not reached from outside, beside those Java knows by name.
    private static final List<Network> OWN = List.of(
            Network.of("0.0.0.0", 8),
            Network.of("100.64.0.0", 10),
            Network.of("192.0.0.0", 24),
            Network.of("192.0.2.0", 24),
            Network.of("192.88.99.0", 24),
            Network.of("198.18.0.0", 15),
            Network.of("198.51.100.0", 24),
            Network.of("203.0.113.0", 24),
            Network.of("240.0.0.0", 4),
            Network.of("100::", 64),
            Network.of("2001:db8::", 32),
            Network.of("3fff::", 20),
            Network.of("fc00::", 7));

    /// Networks that carry an address of version 4 inside, from that byte on: it is that one that counts.
    private static final List<Carrier> CARRIERS = List.of(
            new Carrier(Network.of("::", 96), 12),
            new Carrier(Network.of("64:ff9b::", 96), 12),
            new Carrier(Network.of("64:ff9b:1::", 48), 12),
            new Carrier(Network.of("2002::", 16), 2));

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || OWN.stream().anyMatch(network -> network.contains(address))) {
            return false;
        }
        return address instanceof Inet4Address
                || CARRIERS.stream()
                        .filter(carrier -> carrier.network.contains(address))
                        .allMatch(carrier -> is(carrier.inside(address)));
    }

    /// A stretch of addresses that begin alike.
    private record Network(byte[] start, int bits) {
        static Network of(String start, int bits) {
            return new Network(InetAddress.ofLiteral(start).getAddress(), bits);
        }

        boolean contains(InetAddress address) {
            var bytes = address.getAddress();
            if (bytes.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit % 8);
                if ((bytes[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /// A network of version 6 whose addresses stand for ones of version 4.
    private record Carrier(Network network, int from) {
        InetAddress inside(InetAddress address) {
            try {
                return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), from, from + 4));
            } catch (UnknownHostException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
