package waymark.content.career;

import java.util.LinkedHashMap;
import java.util.Map;
import waymark.content.guide.Guide;
import waymark.events.CareerEvent;

/** What other services are told about a career: its public state and nobody's name. */
public final class CareerEvents {
    private CareerEvents() {}

    /** Its public state, or that it is not public. */
    public static CareerEvent of(Career c) {
        if (!c.isPublic()) {
            return new CareerEvent.CareerWithdrawn(c.id(), c.revision(), c.slug(), c.updatedAt());
        }
        Guide guide = c.published();
        Map<String, Double> setting = new LinkedHashMap<>();
        guide.setting().forEach((key, level) -> setting.put(key, level.doubleValue()));
        return new CareerEvent.CareerPublished(
                c.id(),
                c.revision(),
                c.slug(),
                c.formerSlugs(),
                guide.title(),
                guide.alternativeTitles(),
                guide.summary(),
                guide.category(),
                guide.onetCode(),
                guide.preparation(),
                guide.interests(),
                guide.values(),
                setting,
                guide.figures().medianPay(),
                guide.figures().outlookPercent(),
                guide.path().steps().stream()
                        .map(s -> new CareerEvent.Step(s.head(), s.action(), s.duration(), s.requirement()))
                        .toList(),
                c.imported(),
                c.publication().at(),
                guide.work().duties().stream()
                        .flatMap(group -> group.items().stream())
                        .toList(),
                guide.related());
    }
}
