package waymark.gateway.upstream;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What came of a call to a service. A page shows what it got and says what is missing. */
public sealed interface ServiceResult<T> {

    /**
     * The service did it.
     *
     * @param value null only where the service answers without a body
     */
    record Ok<T>(T value) implements ServiceResult<T> {}

    /**
     * The service said no, or "elsewhere".
     *
     * @param status HTTP status, 300–599
     * @param slug which rule, for programs
     * @param detail a sentence a person can act on
     * @param errors one sentence per broken field
     * @param movedTo what it is called now, if that is why (301)
     */
    record Problem<T>(int status, String slug, String detail, List<String> errors, @Nullable String movedTo)
            implements ServiceResult<T> {
        /** Did the service refuse what was typed, so that it can be corrected and sent again? */
        public boolean refused() {
            return status == 400 || status == 409 || status == 413 || status == 422;
        }

        /** Why, in a sentence for each broken field or else in one. */
        public List<String> sentences() {
            return errors.isEmpty() ? List.of(detail) : errors;
        }
    }

    /** The service does not answer. */
    record Unavailable<T>(String service) implements ServiceResult<T> {}

    /** The value, where the service did it and had one to give. */
    default Optional<T> found() {
        return this instanceof Ok<T> ok ? Optional.ofNullable(ok.value()) : Optional.empty();
    }

    /** True when the service does not answer. */
    default boolean down() {
        return this instanceof Unavailable<T>;
    }

    /** The HTTP status: of the problem, else 503 when down, else 200. */
    default int status() {
        return switch (this) {
            case Ok<T> ok -> 200;
            case Problem<T> problem -> problem.status();
            case Unavailable<T> down -> 503;
        };
    }

    /** Is it refused by the rule of that name? */
    default boolean hasSlug(String slug) {
        return this instanceof Problem<T> p && p.slug().equals(slug);
    }

    /** The same answer about something else. */
    default <R> ServiceResult<R> map(Function<T, R> change) {
        return switch (this) {
            case Ok<T> ok -> new Ok<>(change.apply(ok.value()));
            case Problem<T> p -> new Problem<>(p.status(), p.slug(), p.detail(), p.errors(), p.movedTo());
            case Unavailable<T> down -> new Unavailable<>(down.service());
        };
    }

    /**
     * What is answered to the next question, which needs this answer; where there is none, that is all there is to say.
     */
    default <R> ServiceResult<R> then(Function<T, ServiceResult<R>> next) {
        return this instanceof Ok<T>(T answer) ? next.apply(answer) : map(none -> null);
    }
}
