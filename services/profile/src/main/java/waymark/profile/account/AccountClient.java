package waymark.profile.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import waymark.edge.PageRequest;
import waymark.edge.UnavailableException;

/**
 * The accounts Keycloak keeps. Every method throws {@link UnavailableException} if Keycloak does not answer or does not
 * let this service.
 */
@Singleton
public class AccountClient {
    /** An id is a part of an address; one that cannot be, is nobody's. */
    private static final Pattern ID = Pattern.compile("[\\w:@-][\\w:.@-]{0,254}");

    private final KeycloakAdminClient keycloak;

    AccountClient(KeycloakAdminClient keycloak) {
        this.keycloak = keycloak;
    }

    /** A role of the realm. */
    @Serdeable
    record Role(String id, String name) {}

    /** A place where somebody is signed in; {@code lastAccess} in milliseconds since 1970. */
    @Serdeable
    record Session(String id, long lastAccess) {}

    /** Accounts in which these words are part of name, username or e-mail address; all if there are none. */
    List<Account> find(String words, PageRequest page) {
        String path = UriBuilder.of("/users")
                .queryParam("search", pattern(words))
                .queryParam("first", page.skip())
                .queryParam("max", page.size())
                .toString();
        return keycloak.get(path, Argument.listOf(Account.class)).orElse(List.of());
    }

    /** How many {@link #find} finds on all pages. */
    long count(String words) {
        String path = UriBuilder.of("/users/count")
                .queryParam("search", pattern(words))
                .toString();
        return keycloak.get(path, Argument.of(Long.class)).orElse(0L);
    }

    /** Keycloak looks for whole beginnings unless it is told that anything may stand around a word. */
    private static String pattern(String words) {
        return words.isBlank()
                ? "*"
                : List.of(words.strip().split("\\s+")).stream()
                        .map(word -> "*" + word.replace("*", "") + "*")
                        .collect(Collectors.joining(" "));
    }

    /** The account of that person. */
    Optional<Account> find(String person) {
        return ID.matcher(person).matches()
                ? keycloak.get(user(person, ""), Argument.of(Account.class)).filter(Account::person)
                : Optional.empty();
    }

    /** The names of all roles the person has, those they have through others too. */
    Set<String> roles(String person) {
        return roles(person, "/role-mappings/realm/composite").stream()
                .map(Role::name)
                .collect(Collectors.toSet());
    }

    private List<Role> roles(String person, String which) {
        return keycloak.get(user(person, which), Argument.listOf(Role.class)).orElse(List.of());
    }

    /** Gives a role. */
    void give(String person, AccountRole role) {
        map(HttpMethod.POST, person, role, roles(person, "/role-mappings/realm/available"));
    }

    /** Takes a role. */
    void take(String person, AccountRole role) {
        map(HttpMethod.DELETE, person, role, roles(person, "/role-mappings/realm"));
    }

    /** Changes nothing if Keycloak does not offer the role for that: then it is so already. */
    private void map(HttpMethod method, String person, AccountRole role, List<Role> offered) {
        List<Role> wanted =
                offered.stream().filter(one -> one.name().equals(role.label())).toList();
        if (!wanted.isEmpty()) {
            keycloak.change(method, user(person, "/role-mappings/realm"), wanted);
        }
    }

    /** Is that person an admin who can sign in, at this moment? */
    boolean isAdmin(String person) {
        return find(person).filter(Account::enabled).isPresent()
                && roles(person).contains(AccountRole.ADMIN.label());
    }

    /** Lets the person sign in, or not any more. */
    void enable(String person, boolean enabled) {
        String path = user(person, "");
        // Keycloak takes an account as a whole.
        keycloak.get(path, Argument.mapOf(String.class, Object.class)).ifPresent(account -> {
            account.put("enabled", enabled);
            keycloak.change(HttpMethod.PUT, path, account);
        });
    }

    /** Where the person is signed in. */
    List<Session> sessions(String person) {
        return keycloak.get(user(person, "/sessions"), Argument.listOf(Session.class))
                .orElse(List.of());
    }

    /**
     * A way in; {@code type} is {@code password}, {@code webauthn-passwordless}, {@code otp} or another of Keycloak's.
     *
     * @param userLabel what the person calls it
     * @param createdDate milliseconds since 1970
     */
    @Serdeable
    record Credential(String id, String type, @Nullable String userLabel, @Nullable Long createdDate) {}

    /** The ways the person can sign in by. */
    List<Credential> credentials(String person) {
        return keycloak.get(user(person, "/credentials"), Argument.listOf(Credential.class))
                .orElse(List.of());
    }

    /** Something people can do to their account at Keycloak, by its name there. */
    @Serdeable
    record RequiredAction(String alias, boolean enabled) {}

    /** What people can do to their accounts at Keycloak, by its names there. */
    Set<String> offered() {
        return keycloak
                .get("/authentication/required-actions", Argument.listOf(RequiredAction.class))
                .orElse(List.of())
                .stream()
                .filter(RequiredAction::enabled)
                .map(RequiredAction::alias)
                .collect(Collectors.toSet());
    }

    /** Signs the person out everywhere; Keycloak tells the portal. */
    void endSessions(String person) {
        keycloak.change(HttpMethod.POST, user(person, "/logout"), null);
    }

    /**
     * Deletes the account, and with it every session.
     *
     * @return false if there was none
     */
    public boolean delete(String person) {
        return keycloak.change(HttpMethod.DELETE, user(person, ""), null);
    }

    private static String user(String person, String what) {
        return UriBuilder.of("/users/{id}").expand(Map.of("id", person)) + what;
    }
}
