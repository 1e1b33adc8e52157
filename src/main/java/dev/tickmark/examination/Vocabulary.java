package dev.tickmark.examination;

import dev.tickmark.recognition.CaptionLexicon;
import dev.tickmark.schedule.Comparison;
import dev.tickmark.schedule.KeyFigure;
import dev.tickmark.schedule.Measure;
import dev.tickmark.schedule.MeasureGuide;
import dev.tickmark.statement.Claim;
import dev.tickmark.statement.DateMention;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Sentence;
import dev.tickmark.statement.Tag;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What rules may speak of, for those who write them: types with their fields, the constants of closed lists, line items and measures. */
public final class Vocabulary {

    /** Of these a filing holds hundreds or thousands. */
    private static final List<Class<?>> MANY = List.of(Fact.class, Claim.class, Tag.class, DateMention.class, Comparison.class, KeyFigure.class, Measure.class, Sentence.class);
    private static final Map<String, Class<?>> TYPES = RuleCompiler.vocabulary().stream().collect(Collectors.toMap(Class::getSimpleName, type -> type, (one, other) -> one, TreeMap::new));

    private static final Map<Class<?>, Map<String, Class<?>>> FIELDS = new ConcurrentHashMap<>();
    private static final SortedMap<String, String> LINE_ITEMS = items();
    private static final Set<String> MEASURES = names();

    private Vocabulary() {
    }

    /** The types by the name that a rule calls them. */
    static Map<String, Class<?>> types() {
        return TYPES;
    }

    /** Every type with what a pattern may test of it: fields, or the constants of a closed list. */
    public static SortedMap<String, List<String>> words() {
        SortedMap<String, List<String>> words = new TreeMap<>();
        TYPES.forEach((name, type) -> words.put(name, type.isEnum() ? constants(type) : List.copyOf(fields(type).keySet())));
        return words;
    }

    /** Every line item: code and label. */
    public static SortedMap<String, String> lineItems() {
        return LINE_ITEMS;
    }

    private static SortedMap<String, String> items() {
        SortedMap<String, String> items = new TreeMap<>();
        CaptionLexicon.standard().concepts().forEach(concept -> items.put(concept.code(), concept.label()));
        return Collections.unmodifiableSortedMap(items);
    }

    /** Names a measure may have. */
    static Set<String> measures() {
        return MEASURES;
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>(MeasureGuide.measures().keySet());
        names.addAll(lineItems().keySet());
        return Collections.unmodifiableSet(names);
    }

    static boolean isMany(Class<?> type) {
        return MANY.stream().anyMatch(many -> many.isAssignableFrom(type));
    }

    static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name()).toList();
    }

    /** The fields of a type with their types: what a method without arguments gives. */
    static Map<String, Class<?>> fields(Class<?> type) {
        return FIELDS.computeIfAbsent(type, Vocabulary::found);
    }

    private static Map<String, Class<?>> found(Class<?> type) {
        Map<String, Class<?>> fields = new LinkedHashMap<>();
        Map<String, Class<?>> more = new TreeMap<>();
        for (Method method : type.getMethods()) {
            boolean usable = method.getParameterCount() == 0 && method.getReturnType() != void.class && !Modifier.isStatic(method.getModifiers()) && method.getDeclaringClass() != Object.class;
            if (usable && !Set.of("hashCode", "toString").contains(method.getName())) {
                more.put(property(method.getName()), method.getReturnType());
            }
        }
        if (type.isRecord()) {
            Arrays.stream(type.getRecordComponents()).forEach(part -> fields.put(part.getName(), part.getType()));
        }
        more.forEach(fields::putIfAbsent);
        return fields;
    }

    static Optional<Class<?>> field(Class<?> type, String name) {
        Class<?> known = fields(type).get(name);
        if (known == null && !name.equals("class")) {
            for (Method method : type.getMethods()) {
                if (method.getParameterCount() == 0 && method.getName().equals(name)) {
                    known = method.getReturnType();
                }
            }
        }
        return Optional.ofNullable(known);
    }

    private static String property(String method) {
        String stem = method.startsWith("is") && method.length() > 2 ? method.substring(2) : method.startsWith("get") && method.length() > 3 ? method.substring(3) : "";
        return stem.isEmpty() || !Character.isUpperCase(stem.charAt(0)) ? method : Character.toLowerCase(stem.charAt(0)) + stem.substring(1);
    }
}
