package waymark.gateway.upstream.profile.people;

import io.micronaut.http.annotation.Get;
import waymark.gateway.upstream.ServiceClient;
import waymark.gateway.upstream.ServiceResult;

/** Asks the profile service how the visitor signs in. */
@ServiceClient
public interface SignInMethodClient {
    /** The visitor's own ways in. */
    @Get("/me/sign-in")
    ServiceResult<SignInMethods> own();
}
