package waymark.quiz.instrument;

import waymark.events.InstrumentEvent;
import waymark.events.InstrumentEvent.InstrumentPublished;
import waymark.events.Interest;
import waymark.events.WorkScale;

/** What the other services are told of an instrument: all it takes to read its answers. */
public final class InstrumentEvents {
    private InstrumentEvents() {}

    /** That this version can be answered. */
    public static InstrumentPublished published(Instrument i, long revision) {
        return new InstrumentPublished(
                i.id(),
                i.version(),
                revision,
                i.title(),
                i.scale().min(),
                i.scale().max(),
                i.items().stream().map(InstrumentEvents::item).toList());
    }

    private static InstrumentEvent.Item item(Instrument.Item i) {
        return new InstrumentEvent.Item(i.id(), i.text(), kind(i.scale()), i.scale(), i.reverse());
    }

    private static String kind(String scale) {
        if (Interest.KEYS.contains(scale)) {
            return InstrumentEvent.Item.INTEREST;
        }
        return WorkScale.VALUE_KEYS.contains(scale) ? InstrumentEvent.Item.VALUE : InstrumentEvent.Item.SETTING;
    }
}
