package waymark.edge;

import com.nimbusds.jwt.JWT;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.security.token.jwt.validator.ReactiveJsonWebTokenValidator;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the {@link TokenCache} before the check of tokens. */
@Singleton
class TokenCacheInstaller implements BeanCreatedEventListener<ReactiveJsonWebTokenValidator<JWT, Object>> {
    @Override
    public ReactiveJsonWebTokenValidator<JWT, Object> onCreated(
            BeanCreatedEvent<ReactiveJsonWebTokenValidator<JWT, Object>> event) {
        return new TokenCache<>(event.getBean(), Clock.systemUTC());
    }
}
