package waymark.profile.privacy;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import waymark.edge.ErasureReceiptStore;
import waymark.edge.RefusedException;
import waymark.profile.person.OffloadingFilter;

/**
 * Refuses whoever was erased but still has a token for some minutes, and takes back what a request wrote that the
 * erasure overtook. Only the erasure itself may be asked for again, to see its receipt's id.
 */
@ServerFilter({"/me", "/me/**", "/cohorts", "/cohorts/**"})
class ErasedFilter extends OffloadingFilter {
    private final ErasedCache erased;
    private final ErasureReceiptStore receipts;
    private final ErasureService eraser;

    ErasedFilter(
            ErasedCache erased,
            ErasureReceiptStore receipts,
            ErasureService eraser,
            @Named(TaskExecutors.BLOCKING) Executor threads) {
        super(threads);
        this.erased = erased;
        this.receipts = receipts;
        this.eraser = eraser;
    }

    /** Runs after the security filter, so that the token has been checked. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    @Nullable
    CompletionStage<Optional<HttpResponse<?>>> refuseErased(HttpRequest<?> request) {
        return asksForErasure(request)
                ? null
                : caller(request)
                        .filter(person -> !erased.isKnownNotErased(person))
                        .map(person -> offload(() -> check(person)))
                        .orElse(null);
    }

    private void check(String person) {
        if (erased.isErased(person)) {
            throw RefusedException.forbidden("erased", "This account was erased. Create a new one to start again.");
        }
    }

    @ResponseFilter(methods = {HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE})
    @ExecuteOn(TaskExecutors.BLOCKING)
    void eraseIfErased(HttpRequest<?> request) {
        if (!asksForErasure(request)) {
            caller(request).filter(receipts::isErased).ifPresent(eraser::erase);
        }
    }

    private static Optional<String> caller(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class).map(Authentication::getName);
    }

    private static boolean asksForErasure(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.DELETE && request.getPath().equals("/me");
    }
}
