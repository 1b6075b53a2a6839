package waymark.content.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Tokens;
import waymark.content.Guides;
import waymark.content.Http;
import waymark.content.audit.Edit;
import waymark.content.audit.Editor;
import waymark.content.career.Career;
import waymark.content.career.CareerStore;
import waymark.content.guide.Guide;

/** The check from the button to the list, in an internet that is a server of this test. */
@MicronautTest
@Property(name = "waymark.links.enabled", value = "true")
@Property(name = "waymark.links.first", value = "1d")
@Property(name = "waymark.links.pause", value = "1ms")
@Property(name = "waymark.test", value = "links")
@Property(name = "waymark.seed", value = "false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkApiTest implements Backends {

    @Factory
    @Requires(property = "waymark.test", value = "links")
    static class Inside {
        @Bean(preDestroy = "close")
        @Singleton
        @Replaces(Dialer.class)
        FakeInternet outside() {
            return new FakeInternet();
        }
    }

    @Inject
    EmbeddedServer server;

    @Inject
    CareerStore careers;

    @Inject
    LinkStore links;

    @Inject
    LinkUsageQuery uses;

    @Inject
    FakeInternet outside;

    @BeforeEach
    void no_other_link_is_due() {
        links.track(uses.all().keySet(), Instant.now());
        links.postpone(links.all(), Instant.now().plus(Duration.ofDays(1)));
    }

    @Test
    void a_round_without_a_network_puts_off_what_it_visited_but_not_what_somebody_asked_for_meanwhile() {
        List<String> urls = Stream.of("one", "two")
                .map(name -> "http://" + name + "-" + UUID.randomUUID() + ".example/")
                .toList();
        links.track(urls, Instant.EPOCH);
        Instant now = Instant.now();
        List<Link> leased =
                urls.stream().map(url -> links.lease(url, now).orElseThrow()).toList();
        links.prioritize(urls.subList(1, 2));
        links.postpone(leased, now.plus(Duration.ofHours(1)));

        assertThat(links.due(now)).contains(urls.get(1)).doesNotContain(urls.get(0));
    }

    @Test
    void an_admin_has_links_checked_and_sees_what_is_broken_and_where() {
        String name = "lichenologist-" + UUID.randomUUID();
        outside.name(name + ".example", "8.8.8.8")
                .name("inside-" + name + ".example", "10.0.0.1")
                .page("* " + name + ".example/good", "HTTP/1.1 200 OK\r\n\r\n");
        Guide whole = Guides.complete("Lichenologist " + name);
        Guide guide = withResources(
                whole,
                "http://" + name + ".example/good",
                "http://" + name + ".example/gone",
                "http://inside-" + name + ".example/",
                "http://nowhere-" + name + ".example/");
        careers.add(Career.createDraft(name, guide, Editor.WAYMARK, Instant.now()));
        Http visitor = new Http(server.getURI(), null);
        Http admin = visitor.as(Tokens.admin("ann"));
        assertThat(visitor.post("/admin/links/check?career=" + name, null).status())
                .isEqualTo(401);
        assertThat(visitor.as(Tokens.student("sam"))
                        .post("/admin/links/check", null)
                        .status())
                .isEqualTo(403);
        assertThat(admin.post("/admin/links/check?career=no-such", null).status())
                .isEqualTo(404);
        Http.Answer begun = admin.post("/admin/links/check?career=" + name, null);
        assertThat(begun.status()).isEqualTo(202);
        assertThat(begun.body()).containsEntry("links", 4);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(states(admin, name))
                .containsExactlyInAnyOrder("fine", "broken", "refused", "unreachable"));
        Map<String, Object> gone = admin.get("/admin/links?state=broken&size=100").items().stream()
                .filter(i -> i.get("url").equals("http://" + name + ".example/gone"))
                .findFirst()
                .orElseThrow();
        assertThat(gone)
                .containsEntry("status", 404)
                .containsEntry("failures", 1)
                .containsKey("checkedAt");
        assertThat(gone.get("careers").toString()).contains(name);
        Map<String, Object> all = admin.get("/admin/links").body();
        assertThat(((Map<?, ?>) all.get("counts")).keySet().stream().map(String::valueOf))
                .containsExactly("broken", "unreachable", "refused", "moved", "unsure", "fine", "unchecked");
        assertThat(all.get("explanation")).asString().contains("once a week", "the next day");
        assertThat(admin.get("/admin/links?state=lost").status()).isEqualTo(422);
        assertThat(admin.get("/admin/queue?part=broken&size=100").each("slug")).contains(name);
        assertThat(admin.get("/admin/queue?part=unreachable&size=100").each("slug"))
                .contains(name);
        assertThat(outside.dialled).doesNotContain("10.0.0.1:80");

        careers.change(name, c -> c.save(withResources(whole), null, new Edit(Editor.WAYMARK, Instant.now())));
        admin.post("/admin/links/check?career=" + name, null);
        assertThat(states(admin, name)).isEmpty();
    }

    @Test
    void where_nothing_could_be_reached_nothing_is_concluded() {
        String name = "hermit-" + UUID.randomUUID();
        Guide guide = withResources(
                Guides.complete("Hermit " + name),
                Stream.of("a", "b", "c", "d", "e")
                        .map(host -> "http://" + host + "-" + name + ".example/")
                        .toArray(String[]::new));
        careers.add(Career.createDraft(name, guide, Editor.WAYMARK, Instant.now()));
        Http admin = new Http(server.getURI(), Tokens.admin("ann"));
        admin.post("/admin/links/check?career=" + name, null);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        String.valueOf(admin.get("/admin/links").body().get("latest")))
                .contains("verdict=false", "probably without a network"));
        assertThat(states(admin, name)).isEmpty();
        assertThat(admin.get("/admin/queue?part=broken&size=100").each("slug")).doesNotContain(name);
        assertThat(admin.get("/admin/queue?part=unreachable&size=100").each("slug"))
                .doesNotContain(name);
        careers.change(
                name,
                c -> c.save(
                        withResources(Guides.complete("Hermit " + name)),
                        null,
                        new Edit(Editor.WAYMARK, Instant.now())));
    }

    @Test
    void a_round_concludes_only_where_half_of_the_hosts_answered() {
        Link link = new Link("https://example.org", "unchecked", 0, null, null, null, 0, Instant.EPOCH);
        LinkCheckJob.Round round = new LinkCheckJob.Round();
        assertThat(round.add("a", link, LinkCheckResult.answered(404, null))).isTrue();
        assertThat(round.add("b", link, LinkCheckResult.unreachable("No."))).isFalse();
        round.add("c", link, LinkCheckResult.unreachable("No."));
        round.add("d", link, LinkCheckResult.unreachable("No."));
        round.add("e", link, LinkCheckResult.answered(200, null));
        assertThat(round.summary(Instant.EPOCH).verdict()).isFalse();
        round.add("d", link, LinkCheckResult.answered(200, null));
        assertThat(round.summary(Instant.EPOCH).verdict()).isTrue();
        assertThat(LinkCheckResult.State.UNREACHABLE.isBroken()).isFalse();
    }

    @Test
    void few_hosts_that_are_away_are_no_missing_network() {
        Link link = new Link("https://example.org", "unchecked", 0, null, null, null, 0, Instant.EPOCH);
        LinkCheckJob.Round round = new LinkCheckJob.Round();
        for (String host : List.of("a", "b", "c", "d")) {
            round.add(host, link, LinkCheckResult.unreachable("No."));
            assertThat(round.summary(Instant.EPOCH).verdict()).isTrue();
        }
        round.add("e", link, LinkCheckResult.unreachable("No."));
        assertThat(round.summary(Instant.EPOCH).verdict()).isFalse();
    }

    @Test
    void what_a_visit_showed_is_kept_only_while_its_lease_is_the_latest() {
        String name = "slow-" + UUID.randomUUID();
        String url = "https://" + name + ".example/";
        Instant now = Instant.now();
        Guide guide = withResources(Guides.complete("Slow " + name), url);
        careers.add(Career.createDraft(name, guide, Editor.WAYMARK, now));
        links.track(uses.all().keySet(), now);
        Link first = links.lease(url, now).orElseThrow();
        Instant later = now.plus(Duration.ofMinutes(6));
        Link second = links.lease(url, later).orElseThrow();
        links.save(second, second.after(LinkCheckResult.answered(200, null), later));
        links.save(first, first.after(LinkCheckResult.unreachable("No."), later));
        assertThat(links.all())
                .filteredOn(link -> link.url().equals(url))
                .singleElement()
                .satisfies(link -> assertThat(link.state()).isEqualTo("fine"));
        careers.change(
                name,
                c -> c.save(
                        withResources(Guides.complete("Slow " + name)), null, new Edit(Editor.WAYMARK, Instant.now())));
    }

    @Test
    void a_failure_is_looked_at_again_the_next_day_and_success_a_week_later() {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        Link link = new Link("https://example.org", "unchecked", 0, null, null, null, 0, now);
        Link failed = link.after(LinkCheckResult.unreachable("No."), now);
        assertThat(failed.nextAt()).isEqualTo(now.plus(Duration.ofDays(1)));
        Link often =
                failed.after(LinkCheckResult.unreachable("No."), now).after(LinkCheckResult.unreachable("No."), now);
        assertThat(often.failures()).isEqualTo(3);
        assertThat(often.nextAt()).isEqualTo(now.plus(Duration.ofDays(7)));
        Link fine = often.after(LinkCheckResult.answered(200, null), now);
        assertThat(fine.failures()).isZero();
        assertThat(fine.nextAt()).isEqualTo(now.plus(Duration.ofDays(7)));
    }

    private static List<Object> states(Http admin, String name) {
        return admin.get("/admin/links?size=100").items().stream()
                .filter(i -> i.get("url").toString().contains(name) && i.get("checkedAt") != null)
                .map(i -> i.get("state"))
                .toList();
    }

    private static Guide withResources(Guide g, String... urls) {
        List<Guide.Resource> resources = Arrays.stream(urls)
                .map(url -> new Guide.Resource("Place", "To ask", url, "association"))
                .toList();
        return Guides.withResources(g, resources);
    }
}
