package waymark.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.JWT;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.jwt.validator.ReactiveJsonWebTokenValidator;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Remembers which tokens were found good, by their hash and for half a minute, because checking a signature takes
 * longer than most answers. Never longer than a token lives; what was found bad is not remembered. A key withdrawn at
 * Keycloak ends its tokens half a minute after the keys were read anew, which they are every minute.
 */
final class TokenCache<R> implements ReactiveJsonWebTokenValidator<JWT, R> {
    private static final Duration KEEP = Duration.ofSeconds(30);
    private static final int MAX = 2_000;

    private record Checked(Authentication authentication, Instant until) {}

    private final ReactiveJsonWebTokenValidator<JWT, R> validator;
    private final Clock clock;
    private final Cache<ByteBuffer, Checked> good =
            Caffeine.newBuilder().maximumSize(MAX).expireAfterWrite(KEEP).build();

    TokenCache(ReactiveJsonWebTokenValidator<JWT, R> validator, Clock clock) {
        this.validator = validator;
        this.clock = clock;
    }

    @Override
    public Publisher<Authentication> validateToken(String token, R request) {
        ByteBuffer hash = ByteBuffer.wrap(Sha256.of(token));
        Checked known = good.getIfPresent(hash);
        if (known != null && clock.instant().isBefore(known.until())) {
            return Mono.just(known.authentication());
        }
        return Mono.from(validator.validateToken(token, request)).doOnNext(found -> remember(hash, found));
    }

    private void remember(ByteBuffer hash, Authentication found) {
        if (found.getAttributes().get("exp") instanceof Date end) {
            Instant soon = clock.instant().plus(KEEP);
            good.put(hash, new Checked(found, soon.isBefore(end.toInstant()) ? soon : end.toInstant()));
        }
    }

    @Override
    public Publisher<JWT> validate(String token, R request) {
        return validator.validate(token, request);
    }

    @Override
    public int getOrder() {
        return validator.getOrder();
    }
}
