package waymark.gateway.upstream.content;

import static waymark.gateway.upstream.Operation.get;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import waymark.gateway.upstream.FileContent;
import waymark.gateway.upstream.Operation;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;

/** Asks the content service what everybody may know. */
@Singleton
public class ContentClient {
    private static final Operation<CareerCard.Found> LIST = get(
            "/careers?q={q}&category={category}&preparation={preparation}&interest={interest}&pay={pay}"
                    + "&outlook={outlook}&full={full}&sort={sort}&page={page}&size={size}",
            CareerCard.Found.class);
    private static final Operation<Guide> GUIDE = get("/careers/{slug}", Guide.class);
    private static final Operation<CareerComparison> COMPARISON =
            get("/careers/comparison?career={career}", CareerComparison.class);
    private static final Operation<CareerCard.Suggestions> SUGGEST =
            get("/careers/suggest?q={q}", CareerCard.Suggestions.class);
    private static final Operation<CareerCard.Categories> CATEGORIES = get("/categories", CareerCard.Categories.class);
    private static final Operation<FileContent> IMAGE = get("/images/{id}", FileContent.class);

    private final ServiceCalls calls;

    ContentClient(ServiceCalls calls) {
        this.calls = calls;
    }

    /** A page of the published careers that suit a query. */
    public ServiceResult<CareerCard.Found> list(CareerQuery query, int size) {
        Stream<Object> asked = CareerQuery.NAMES.stream().map(query.parts()::get);
        return calls.send(
                LIST.with(Stream.concat(asked, Stream.of(query.page(), size)).toArray()));
    }

    /** A published guide. */
    public ServiceResult<Guide> guide(String slug) {
        return calls.send(GUIDE.with(slug));
    }

    /** Published careers side by side. */
    public ServiceResult<CareerComparison> comparison(List<String> slugs) {
        return calls.send(COMPARISON.with(String.join(",", slugs)));
    }

    /** Careers whose titles begin like what is being typed. */
    public ServiceResult<CareerCard.Suggestions> suggest(String typed) {
        return calls.send(SUGGEST.with(typed));
    }

    /** All fields of work, with how many careers each has. */
    public ServiceResult<CareerCard.Categories> categories() {
        return calls.send(CATEGORIES.with());
    }

    /** A guide's picture. */
    public ServiceResult<FileContent> image(String id) {
        return calls.file(IMAGE.with(id));
    }
}
