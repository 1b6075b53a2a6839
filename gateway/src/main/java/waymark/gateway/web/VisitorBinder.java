package waymark.gateway.web;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;
import waymark.gateway.identity.RequestIdentity;
import waymark.gateway.identity.Visitor;

/** Gives page controllers a {@link Visitor}. */
@Singleton
class VisitorBinder implements TypedRequestArgumentBinder<Visitor> {

    @Override
    public Argument<Visitor> argumentType() {
        return Argument.of(Visitor.class);
    }

    @Override
    public BindingResult<Visitor> bind(ArgumentConversionContext<Visitor> context, HttpRequest<?> request) {
        return () -> Optional.of(RequestIdentity.of(request).visitor());
    }
}
