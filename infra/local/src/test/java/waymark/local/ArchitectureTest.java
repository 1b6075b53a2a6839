package waymark.local;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shape of the code, held. */
class ArchitectureTest {
    private static final List<String> SERVICES = List.of("content", "quiz", "recommendation", "profile");
    private static final List<String> EDGES = List.of(
            "Controller",
            "Listener",
            "Store",
            "Query",
            "Client",
            "Pages",
            "Service",
            "Job",
            "Cache",
            "Stream",
            "Filter",
            "Handler",
            "Interceptor",
            "Binder",
            "Application",
            "Fetcher");

    /** What a bean may be called besides, and still follow the rules' rule: a thing of its own that one word names. */
    private static final List<String> DOING = List.of(
            "Catalog",
            "Search",
            "Importer",
            "Exporter",
            "Eraser",
            "Dialer",
            "Renderer",
            "Verifier",
            "Cipher",
            "MasterKey",
            "Registry",
            "Pipeline",
            "Configuration",
            "Calls",
            "Limiter");

    private static final JavaClasses ALL = new ClassFileImporter()
            .importPaths(Stream.concat(
                            SERVICES.stream().map(s -> "services/" + s),
                            Stream.of("gateway", "services/events", "services/embedding"))
                    .map(m -> Path.of(System.getProperty("waymark.root"), m, "target/classes"))
                    .toList());

    private static final DescribedPredicate<JavaClass> WRITTEN = DescribedPredicate.describe(
            "written by hand",
            c -> !c.getName().contains("$Definition")
                    && !c.getName().contains("$Introspection")
                    && !c.getSimpleName().startsWith("$")
                    && !c.getName().contains(".$")
                    && !c.getSimpleName().equals("package-info"));

    private static DescribedPredicate<JavaClass> rule() {
        return DescribedPredicate.describe("a rule (no edge suffix)", c -> {
            String outermost = c.getName().replaceAll("\\$.*", "").replaceAll(".*\\.", "");
            return EDGES.stream().noneMatch(outermost::endsWith);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "quiz", "recommendation", "profile"})
    void services_meet_only_in_the_shared_module(String service) {
        noClasses()
                .that(resideInAPackage("waymark." + service + ".."))
                .should()
                .dependOnClassesThat(resideInAPackage("waymark..")
                        .and(DescribedPredicate.not(resideInAPackage("waymark." + service + "..")))
                        .and(DescribedPredicate.not(resideInAPackage("waymark.events")))
                        .and(DescribedPredicate.not(resideInAPackage("waymark.outbox")))
                        .and(DescribedPredicate.not(resideInAPackage("waymark.retention")))
                        .and(DescribedPredicate.not(resideInAPackage("waymark.edge")))
                        .and(DescribedPredicate.not(resideInAPackage("waymark.embedding"))))
                .check(ALL);
    }

    @Test
    void what_texts_mean_is_pure_java() {
        classes()
                .that(resideInAPackage("waymark.embedding"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "waymark.embedding"))
                .check(ALL);
    }

    @Test
    void the_gateway_knows_no_service() {
        noClasses()
                .that(resideInAPackage("waymark.gateway.."))
                .should()
                .dependOnClassesThat(resideInAPackage("waymark.content..")
                        .or(resideInAPackage("waymark.quiz.."))
                        .or(resideInAPackage("waymark.recommendation.."))
                        .or(resideInAPackage("waymark.profile..")))
                .check(ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "quiz", "recommendation", "profile"})
    void rules_know_neither_http_nor_kafka_nor_the_database(String service) {
        classes()
                .that(resideInAPackage("waymark." + service + "..").and(WRITTEN).and(rule()))
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.not(resideInAPackage("io.micronaut.http..")
                        .or(resideInAPackage("io.micronaut.scheduling.."))
                        .or(resideInAPackage("com.mongodb.."))
                        .or(resideInAPackage("org.apache.kafka.."))))
                .check(ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "quiz", "recommendation", "profile", "gateway"})
    void features_of_a_service_form_no_cycle(String service) {
        for (String slices : List.of(".(*)..", ".(**)")) {
            slices().matching("waymark." + service + slices)
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .check(ALL);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "quiz", "recommendation", "profile", "gateway"})
    void a_bean_s_name_says_what_it_is(String service) {
        List<JavaClass> beans = ALL.stream()
                .filter(resideInAPackage("waymark." + service + ".."))
                .filter(WRITTEN)
                .filter(c -> c.isMetaAnnotatedWith("jakarta.inject.Singleton")
                        || c.isMetaAnnotatedWith("io.micronaut.http.annotation.Controller"))
                // Settings are data, whatever their place is called.
                .filter(c -> !c.isAnnotatedWith("io.micronaut.context.annotation.ConfigurationProperties"))
                .toList();

        assertThat(beans).hasSizeGreaterThan(3);
        assertThat(beans)
                .extracting(JavaClass::getSimpleName)
                .allMatch(name -> Stream.concat(EDGES.stream(), DOING.stream()).anyMatch(name::endsWith));
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "quiz", "recommendation", "profile", "gateway"})
    void no_package_has_more_than_a_dozen_types_at_its_top(String application) {
        Map<String, Long> sizes = ALL.stream()
                .filter(resideInAPackage("waymark." + application + ".."))
                .filter(WRITTEN)
                .filter(c -> !c.getName().contains("$"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));

        assertThat(sizes).isNotEmpty();
        sizes.values().removeIf(size -> size <= 12);
        assertThat(sizes).isEmpty();
    }

    @Test
    void in_the_gateway_only_clients_speak_to_services() {
        noClasses()
                .that(resideInAPackage("waymark.gateway..")
                        .and(DescribedPredicate.not(resideInAPackage("waymark.gateway.upstream.."))))
                .should()
                .dependOnClassesThat(JavaClass.Predicates.simpleName("ServiceCalls"))
                .check(ALL);
    }

    @Test
    void a_listener_is_named_so_and_reads_one_topic() {
        List<JavaClass> listeners = ALL.stream()
                .filter(c -> c.isAssignableTo("waymark.outbox.Listener") && !c.isInterface() && WRITTEN.test(c))
                .toList();

        assertThat(listeners).hasSizeGreaterThan(8);
        assertThat(listeners).allSatisfy(c -> assertThat(c.getSimpleName()).endsWith("Listener"));
    }

    @Test
    void a_store_is_really_mongodb() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Store")
                .and(WRITTEN)
                .should()
                .dependOnClassesThat(resideInAPackage("com.mongodb.."))
                .check(ALL);
    }

    @Test
    void nothing_blocking_runs_on_the_event_loop() {
        List<JavaClass> onTheLoop = ALL.stream()
                .filter(c -> c.isAnnotatedWith("io.micronaut.http.annotation.Controller")
                        && !c.isAnnotatedWith("io.micronaut.scheduling.annotation.ExecuteOn"))
                .toList();

        // Whoever stays there answers later, and waits for nothing it asks for.
        assertThat(onTheLoop).hasSizeLessThan(5).allSatisfy(c -> {
            assertThat(c.getMethods())
                    .filteredOn(m -> m.isMetaAnnotatedWith("io.micronaut.http.annotation.HttpMethodMapping"))
                    .isNotEmpty()
                    .allMatch(m -> m.getRawReturnType().isAssignableTo(CompletionStage.class));
            assertThat(c.getMethodCallsFromSelf())
                    .filteredOn(call -> call.getTargetOwner()
                            .getSimpleName()
                            .matches("ServiceCalls|\\w+(Client|Store|Query|Service)"))
                    .allMatch(call -> call.getTarget().getRawReturnType().isAssignableTo(CompletionStage.class));
            assertThat(c.getMethodCallsFromSelf())
                    .noneMatch(call -> List.of("join", "get", "getNow", "sleep").contains(call.getName())
                            && (call.getTargetOwner().isAssignableTo(Future.class)
                                    || call.getTargetOwner().isEquivalentTo(Thread.class)));
        });
    }

    @Test
    void every_controller_says_who_may_call_it() {
        classes()
                .that()
                .areMetaAnnotatedWith("io.micronaut.http.annotation.Controller")
                .should()
                .beAnnotatedWith("io.micronaut.security.annotation.Secured")
                .orShould(com.tngtech.archunit.lang.conditions.ArchConditions.have(
                        DescribedPredicate.describe("a rule on every route", (JavaClass c) -> c.getMethods().stream()
                                .filter(m -> m.isMetaAnnotatedWith("io.micronaut.http.annotation.HttpMethodMapping"))
                                .allMatch(m -> m.isAnnotatedWith("io.micronaut.security.annotation.Secured")))))
                .check(ALL);
    }
}
