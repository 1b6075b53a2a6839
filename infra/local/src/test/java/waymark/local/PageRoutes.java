package waymark.local;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The addresses at which the gateway answers with a page, as read from its classes. */
final class PageRoutes {
    private static final String HTTP = "io.micronaut.http.annotation.";
    private static final String HTML = "waymark.gateway.web.HtmlController";

    private PageRoutes() {}

    /**
     * Patterns like {@code /careers/{slug}}: all reading routes of pages' classes, and others that answer with HTML.
     */
    static Set<String> all() {
        return new ClassFileImporter()
                        .withImportOption(location -> !location.contains("$")) // nothing that was generated
                        .importPath(Path.of(System.getProperty("waymark.root"), "gateway", "target", "classes"))
                        .stream()
                        .filter(c -> controller(c).isPresent())
                        .flatMap(c -> c.getMethods().stream()
                                .filter(PageRoutes::isPage)
                                .map(m -> pattern(c, m)))
                        .collect(Collectors.toSet());
    }

    /** The route an address leads to, which is the one with the fewest variables among those that match. */
    static Optional<String> of(Set<String> routes, String address) {
        String path = address.replaceAll("\\?.*", "");
        return routes.stream()
                .filter(route -> path.matches(route.replaceAll("\\{[^}]+}", "[^/]+")))
                .min(Comparator.comparing(
                        route -> route.chars().filter(c -> c == '{').count()));
    }

    /** What makes it a controller: the framework's annotation, or the gateway's own for pages. */
    private static Optional<? extends JavaAnnotation<?>> controller(JavaClass type) {
        return type.tryGetAnnotationOfType(HTML).or(() -> type.tryGetAnnotationOfType(HTTP + "Controller"));
    }

    private static boolean isPage(JavaMethod method) {
        return method.tryGetAnnotationOfType(HTTP + "Get")
                .filter(get -> method.getOwner().getSimpleName().endsWith("Pages")
                        || texts(get, "produces").contains("text/html"))
                .isPresent();
    }

    private static String pattern(JavaClass controller, JavaMethod method) {
        String whole =
                address(controller(controller).orElseThrow()) + address(method.getAnnotationOfType(HTTP + "Get"));
        String path = whole.replaceAll("\\{\\?[^}]*}", "").replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        return path.isEmpty() ? "/" : path;
    }

    private static String address(JavaAnnotation<?> mapping) {
        return List.of("value", "uri").stream()
                .filter(mapping::hasExplicitlyDeclaredProperty)
                .flatMap(name -> texts(mapping, name).stream())
                .findFirst()
                .orElse("");
    }

    private static List<String> texts(JavaAnnotation<?> annotation, String name) {
        return annotation.hasExplicitlyDeclaredProperty(name)
                ? switch (annotation.getExplicitlyDeclaredProperty(name)) {
                    case Object[] many ->
                        Arrays.stream(many).map(Object::toString).toList();
                    case Object one -> List.of(one.toString());
                }
                : List.of();
    }
}
