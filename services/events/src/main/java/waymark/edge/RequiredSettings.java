package waymark.edge;

import io.micronaut.core.annotation.Nullable;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What must be set before the portal is opened at an address that others can reach. */
public final class RequiredSettings {
    /** What every secret is as long as nobody sets it. */
    public static final String DEFAULT_SECRET = "waymark-local";

    private RequiredSettings() {}

    /** Is it an address of this machine only? An unreadable one is not. */
    public static boolean local(String address) {
        String host = host(address);
        return host != null
                && (host.equals("localhost")
                        || host.endsWith(".localhost")
                        || host.matches("127(\\.\\d{1,3}){3}")
                        || host.equals("[::1]"));
    }

    private static @Nullable String host(String address) {
        try {
            String host = URI.create(address.strip()).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * A sentence that says what to set before anything may start at that address; empty when nothing is missing, or the
     * address is this machine's own.
     *
     * @param address where browsers find the portal ({@code WAYMARK_URL})
     * @param secrets by the variable that sets each; empty and {@link #DEFAULT_SECRET} count as not set
     * @param issuer how tokens call Keycloak's realm; one of this machine's own counts as not set
     */
    public static Optional<String> missing(String address, Map<String, String> secrets, String issuer) {
        if (local(address)) {
            return Optional.empty();
        }
        TreeSet<String> missing = new TreeSet<>();
        secrets.forEach((variable, value) -> {
            if (value.isBlank() || value.strip().equals(DEFAULT_SECRET)) {
                missing.add(variable);
            }
        });
        if (local(issuer)) {
            missing.add("KEYCLOAK_ISSUER");
        }
        return missing.isEmpty() ? Optional.empty() : Optional.of(sentence(address, List.copyOf(missing)));
    }

    private static String sentence(String address, List<String> missing) {
        return "Waymark does not start at " + address + " with what is only good on one's own machine: please set "
                + String.join(" and ", missing) + " (README, \"Opening it to others\").";
    }
}
