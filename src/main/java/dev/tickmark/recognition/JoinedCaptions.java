package dev.tickmark.recognition;

import dev.tickmark.statement.Concept;
import java.util.Optional;
import java.util.function.Function;

/** The captions of two lines that were read as one, the lower line left without: the figures beside them belong to the upper. */
final class JoinedCaptions {

    private JoinedCaptions() {
    }

    /** What the first of two captions names, where {@code find} knows both by their keys; a caption begins with a capital letter. Empty where the words are not two captions. */
    static Optional<Concept> first(String caption, Function<String, Optional<Concept>> find) {
        for (int at = caption.indexOf(' '); at > 0; at = caption.indexOf(' ', at + 1)) {
            if (at + 1 < caption.length() && Character.isUpperCase(caption.charAt(at + 1))) {
                Optional<Concept> upper = find.apply(Captions.key(caption.substring(0, at)));
                if (upper.isPresent() && find.apply(Captions.key(caption.substring(at + 1))).isPresent()) {
                    return upper;
                }
            }
        }
        return Optional.empty();
    }
}
