package waymark.profile.career;

import java.util.List;
import waymark.events.CareerEvent.Step;

/** A public career as this service needs it. */
public record Career(String id, long revision, String slug, List<String> formerSlugs, String title, List<Step> steps) {}
