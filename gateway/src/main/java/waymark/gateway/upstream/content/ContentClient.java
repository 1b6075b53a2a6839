package waymark.gateway.upstream.content;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import waymark.gateway.upstream.FileContent;
import waymark.gateway.upstream.ServiceClient;
import waymark.gateway.upstream.ServiceResult;

/** Asks the content service what everybody may know. */
@ServiceClient
public interface ContentClient {
    /** A page of the published careers that suit the {@link CareerQuery#parts} of a query; {@code page} from 0. */
    @Get("/careers?q={q}&category={category}&preparation={preparation}&interest={interest}&pay={pay}"
            + "&outlook={outlook}&degree={degree}&full={full}&sort={sort}&page={page}&size={size}")
    ServiceResult<CareerCard.Found> list(@QueryValue Map<String, String> parts, int page, int size);

    /** So many guides that were published last, no fact sheets among them. */
    @Get("/careers?full=true&sort=newest&size={size}")
    ServiceResult<CareerCard.News.Page> newest(int size);

    /** A published guide. */
    @Get("/careers/{slug}")
    ServiceResult<Guide> guide(String slug);

    /** Published careers side by side; {@code career} is their slugs with commas between. */
    @Get("/careers/comparison?career={career}")
    ServiceResult<CareerComparison> comparison(String career);

    /** Careers whose titles begin like what is being typed; none while that is too short. */
    @Get("/careers/suggest?q={typed}")
    ServiceResult<CareerCard.Suggestions> suggest(String typed);

    /** All careers in groups by a facet: interest, category or preparation. */
    @Get("/careers/by/{facet}")
    ServiceResult<CareerGroup.All> groups(String facet);

    /**
     * What published careers draw on.
     *
     * @param notice what every page is to say of it; absent if nothing is owed
     */
    @Serdeable
    record Sources(@Nullable SourceNotice notice) {}

    /**
     * What published careers draw on.
     *
     * @param token null, for it is the same for everybody and asked for by nobody in particular
     */
    @Get("/sources")
    ServiceResult<Sources> sources(@Nullable @Header(HttpHeaders.AUTHORIZATION) String token);

    /** All fields of work, with how many careers each has. */
    @Get("/categories")
    ServiceResult<CareerCard.Categories> categories();

    /** A guide's picture. */
    @Get("/images/{id}")
    ServiceResult<FileContent> image(String id);
}
