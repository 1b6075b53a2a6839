package waymark.content.importing;

import java.util.HashSet;
import java.util.Set;
import waymark.content.career.Slug;
import waymark.content.guide.Guide;

/** Slugs that lead somewhere already. */
final class SlugAllocator {
    private final Set<String> slugs;

    SlugAllocator(Set<String> slugs) {
        this.slugs = new HashSet<>(slugs);
    }

    /** A free slug for a new career: of its title, and with its code where that is taken. */
    String slug(Guide guide) {
        String slug = Slug.forTitle(guide.title());
        if (slugs.add(slug)) {
            return slug;
        }
        String longer = Slug.forTitle(guide.title() + " " + guide.onetCode());
        slugs.add(longer);
        return longer;
    }
}
