package dev.tickmark.examination;

import java.util.List;

/** The classes that a draft from elsewhere is compiled and run against: the vocabulary's rooms, plain values and collections, and the rule engine. What is not on the list is not there. */
public final class DraftLoader extends ClassLoader {

    private static final List<String> ALLOWED = List.of("dev.tickmark.amount.", "dev.tickmark.source.", "dev.tickmark.statement.", "dev.tickmark.schedule.", "dev.tickmark.recognition.", "dev.tickmark.finding.", "dev.tickmark.rulebook.Threshold",
            "dev.tickmark.examination.Workpaper", "dev.tickmark.rules.", "org.drools.", "org.kie.", "org.mvel2.", "java.math.", "java.util.List", "java.util.Set", "java.util.Map", "java.util.Collection", "java.util.Optional", "java.util.ArrayList",
            "java.io.Serializable", "java.io.Externalizable", "java.io.Object", "java.io.IOException");
    private static final List<String> LANGUAGE = List.of("Object", "String", "Number", "Integer", "Long", "Boolean", "Short", "Byte", "Character", "Double", "Float", "Math", "Comparable", "Iterable", "Enum", "Record", "CharSequence", "Override", "Void", "Class", "Cloneable", "CloneNotSupportedException", "IllegalArgumentException", "IllegalStateException", "ReflectiveOperationException", "NoSuchFieldError", "NoSuchMethodError", "LinkageError", "StackTraceElement", "Throwable",
            "Exception", "RuntimeException", "Error", "StringBuilder", "NullPointerException", "ClassNotFoundException", "Deprecated", "SuppressWarnings", "FunctionalInterface", "SafeVarargs");

    public DraftLoader(ClassLoader parent) {
        super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        boolean language = name.startsWith("java.lang.") && LANGUAGE.contains(name.substring("java.lang.".length()));
        if (!language && ALLOWED.stream().noneMatch(name::startsWith)) {
            throw new ClassNotFoundException(name + " is not there for drafts");
        }
        return super.loadClass(name, resolve);
    }
}
