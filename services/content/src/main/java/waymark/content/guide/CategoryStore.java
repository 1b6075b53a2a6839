package waymark.content.guide;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The categories there are. */
@Singleton
public class CategoryStore {
    private final MongoCollection<Category> categories;

    CategoryStore(MongoDatabase database) {
        this.categories = database.getCollection("categories", Category.class);
        categories.createIndex(Indexes.ascending("position"));
    }

    /** Adds a category, or gives it a new name and description. */
    public void put(Category category) {
        categories.replaceOne(Filters.eq(category.slug()), category, new ReplaceOptions().upsert(true));
    }

    /** All, in the order they are shown. */
    public List<Category> all() {
        return categories.find().sort(Sorts.ascending("position")).into(new ArrayList<>());
    }

    /** The slugs of all. */
    public Set<String> slugs() {
        return all().stream().map(Category::slug).collect(Collectors.toUnmodifiableSet());
    }
}
