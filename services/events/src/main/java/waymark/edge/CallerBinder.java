package waymark.edge;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Gives controllers a {@link Caller}. */
@Singleton
class CallerBinder implements TypedRequestArgumentBinder<Caller> {

    @Override
    public Argument<Caller> argumentType() {
        return Argument.of(Caller.class);
    }

    @Override
    public BindingResult<Caller> bind(ArgumentConversionContext<Caller> context, HttpRequest<?> source) {
        return () -> source.getUserPrincipal(Authentication.class).map(CallerBinder::of);
    }

    private static Caller of(Authentication a) {
        Object name = Optional.ofNullable(a.getAttributes().get("name"))
                .orElse(a.getAttributes().get("preferred_username"));
        return new Caller(a.getName(), name == null ? "" : name.toString(), Set.copyOf(a.getRoles()));
    }
}
