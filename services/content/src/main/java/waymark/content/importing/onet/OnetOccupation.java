package waymark.content.importing.onet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** An occupation while its tables are being read, one after the other. */
public final class OnetOccupation {
    final String code;
    final String title;
    final String description;
    final Set<String> alternativeTitles = new LinkedHashSet<>();
    final List<String> coreTasks = new ArrayList<>();
    final List<String> otherTasks = new ArrayList<>();
    final ToolNames tools = new ToolNames();

    final Map<String, Double> interests = new TreeMap<>();
    final Map<String, Double> values = new TreeMap<>();
    final Map<String, Double> styles = new TreeMap<>();
    final Set<String> related = new LinkedHashSet<>();
    /** Answers by scale: RL, RW, OJ. */
    final Map<String, SurveyShares> answers = new HashMap<>();

    int preparation;

    OnetOccupation(String code, String title, String description) {
        this.code = code;
        this.title = title;
        this.description = description;
    }
}
