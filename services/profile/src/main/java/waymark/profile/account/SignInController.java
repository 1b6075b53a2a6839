package waymark.profile.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import waymark.edge.Caller;

/** How the caller signs in. While the identity provider is away, it answers with 503. */
@Controller("/me/sign-in")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class SignInController {
    private final AccountClient accounts;

    SignInController(AccountClient accounts) {
        this.accounts = accounts;
    }

    /**
     * A way in.
     *
     * @param kind {@code password}, {@code passkey}, {@code code}, or what the identity provider calls it
     * @param label what the person calls it
     * @param removable can it be taken away?
     */
    @Serdeable
    record Way(String id, String kind, @Nullable String label, @Nullable Instant createdAt, boolean removable) {
        static Way of(AccountClient.Credential c) {
            String kind =
                    switch (c.type()) {
                        case "webauthn-passwordless" -> "passkey";
                        case "otp" -> "code";
                        default -> c.type();
                    };
            return new Way(
                    c.id(),
                    kind,
                    c.userLabel(),
                    c.createdDate() == null ? null : Instant.ofEpochMilli(c.createdDate()),
                    !kind.equals("password"));
        }
    }

    /**
     * How somebody signs in.
     *
     * @param emailVerified have they shown that the address is theirs?
     * @param mail does the portal send messages, so that an address can be confirmed and changed?
     */
    @Serdeable
    record SignIn(String username, @Nullable String email, boolean emailVerified, boolean mail, List<Way> ways) {}

    /** The caller's own ways in; 404 for a caller without an account. */
    @Get
    Optional<SignIn> own(Caller caller) {
        return accounts.find(caller.id()).map(account -> {
            Set<String> offered = accounts.offered();
            return new SignIn(
                    account.username(),
                    account.email(),
                    account.emailVerified(),
                    offered.contains("UPDATE_EMAIL"),
                    accounts.credentials(account.id()).stream().map(Way::of).toList());
        });
    }
}
