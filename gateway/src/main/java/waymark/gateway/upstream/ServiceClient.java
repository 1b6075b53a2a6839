package waymark.gateway.upstream;

import io.micronaut.aop.Introduction;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.CompletionStage;

/**
 * An interface whose methods are operations of a service. The framework's annotations say what each sends, as
 * {@link Get} its method, path and query, with a name in braces for each value; one of the query that is null is left
 * out. {@link ServiceCalls} sends it for whoever looks.
 *
 * <ul>
 *   <li>Parameters named in the path or query go there, and so do the entries of a map that is a {@link QueryValue}. An
 *       {@link InputStream} is sent as it is, one that is the {@link Body} as JSON, all others as its fields.
 *   <li>What comes back is a {@link ServiceResult}; of a {@link PagedList} all pages. A {@link CompletionStage} is
 *       answered without waiting, and knows by its {@link HttpHeaders#IF_NONE_MATCH} what has been seen already.
 *   <li>{@code @Header(name = "Prefer", value = "wait=25")} lets the service wait for news so many seconds (RFC 7240).
 *   <li>{@link HttpHeaders#AUTHORIZATION} is the token of somebody who is not the visitor, without {@code Bearer};
 *       {@link HttpHeaders#HOST} is the service to ask for what each of them has, which is no route of the portal.
 * </ul>
 *
 * A test holds every operation against the service's own OpenAPI document.
 */
@Singleton
@Introduction
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ServiceClient {}
