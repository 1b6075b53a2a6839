package waymark.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name an event travels under: {@code <service>.<subject>-<past participle>.v<major>}. Class names never travel.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {
    /** The CloudEvents {@code type}, for example {@code quiz.assessment-completed.v1}. */
    String value();
}
