package dev.tickmark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rooms of the house, their order, and what belongs in one of them only. There are no exemptions. */
class ArchitectureTest {

    private static final String HOUSE = "dev.tickmark";
    private static final List<String> ROOMS = List.of("source", "amount", "statement", "reading", "recognition", "schedule", "finding", "rulebook", "examination", "review", "store", "report", "web", "cli");
    private static final Set<String> IDLE_NAMES = Set.of("util", "utils", "common", "helper", "helpers", "impl", "model", "service", "manager", "base", "core", "misc");
    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(HOUSE);

    @Test
    void everyClassLivesInARoom() {
        classes().should().resideInAnyPackage(ROOMS.stream().map(ArchitectureTest::inside).toArray(String[]::new)).check(CLASSES);
    }

    @Test
    void aRoomUsesOnlyTheRoomsAboveIt() {
        for (int i = 0; i < ROOMS.size() - 1; i++) {
            String[] below = ROOMS.subList(i + 1, ROOMS.size()).stream().map(ArchitectureTest::inside).toArray(String[]::new);
            ArchRule rule = noClasses().that().resideInAPackage(inside(ROOMS.get(i))).should().dependOnClassesThat().resideInAnyPackage(below);
            rule.allowEmptyShould(true).check(CLASSES);
        }
    }

    @Test
    void droolsStaysInExamination() {
        onlyIn(List.of("org.kie..", "org.drools..", "org.mvel2.."), "examination");
    }

    @Test
    void jsoupStaysInTheReaderOfHtml() {
        onlyIn(List.of("org.jsoup.."), "reading.html");
    }

    @Test
    void pdfLibrariesStayInTheReaderOfPdfAndInReport() {
        // A report is set as a PDF, and a filing in PDF is given back with marks on it.
        onlyIn(List.of("org.apache.pdfbox..", "org.apache.fontbox.."), "reading.pdf", "report");
        onlyIn(List.of("com.openhtmltopdf.."), "report");
    }

    @Test
    void workbookLibrariesStayInTheReaderOfSheetsAndInReport() {
        onlyIn(List.of("org.apache.poi..", "org.apache.xmlbeans..", "org.openxmlformats.."), "reading.sheet", "report");
    }

    @Test
    void restAndTemplatesStayInWebAndReport() {
        onlyIn(List.of("jakarta.ws.rs..", "org.jboss.resteasy..", "io.quarkus.qute.."), "web", "report");
    }

    @Test
    void signInWithAnOrganisationStaysInWeb() {
        onlyIn(List.of("com.nimbusds.."), "web");
    }

    @Test
    void databasesStayInStore() {
        onlyIn(List.of("java.sql..", "javax.sql..", "org.flywaydb..", "com.zaxxer.hikari..", "org.sqlite..", "org.postgresql.."), "store");
    }

    @Test
    void readersKnowNoAccounting() {
        noClasses().that().resideInAPackage(inside("reading")).should().dependOnClassesThat().resideInAPackage(inside("statement")).check(CLASSES);
    }

    @Test
    void amountsAreNeverFloatingPoint() {
        String[] exact = ROOMS.subList(0, ROOMS.indexOf("report")).stream().map(ArchitectureTest::inside).toArray(String[]::new);
        classes().that().resideInAnyPackage(exact).should(new ArchCondition<>("declare no double and no float") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaField field : type.getFields()) {
                    if (isFloating(field.getRawType())) {
                        events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is floating point"));
                    }
                }
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                    if (Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream()).anyMatch(ArchitectureTest::isFloating)) {
                        events.add(SimpleConditionEvent.violated(unit, unit.getFullName() + " takes or gives floating point"));
                    }
                }
            }
        }).check(CLASSES);
    }

    @Test
    void everyCallSaysWhoMayMakeIt() {
        methods().that().areMetaAnnotatedWith(HttpMethod.class).should().beAnnotatedWith(RolesAllowed.class).orShould().beDeclaredInClassesThat().areAnnotatedWith(RolesAllowed.class).check(CLASSES);
        noClasses().should().dependOnClassesThat().areAssignableTo(PermitAll.class).check(CLASSES);
    }

    @Test
    void noPackageHasANameThatSaysNothing() {
        classes().should(new ArchCondition<>("live in a package whose name says what is there") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (String part : type.getPackageName().split("\\.")) {
                    if (IDLE_NAMES.contains(part)) {
                        events.add(SimpleConditionEvent.violated(type, type.getFullName() + " lives in a package named " + part));
                    }
                }
            }
        }).check(CLASSES);
    }

    @Test
    void domainTypesCarryNoWebAnnotations() {
        String[] domain = ROOMS.subList(0, ROOMS.indexOf("report")).stream().map(ArchitectureTest::inside).toArray(String[]::new);
        noClasses().that().resideInAnyPackage(domain).should().dependOnClassesThat().resideInAnyPackage("com.fasterxml.jackson.annotation..", "com.fasterxml.jackson.databind..", "org.eclipse.microprofile..", "io.quarkus..", "jakarta..").check(CLASSES);
    }

    @Test
    void jsonIsParsedWhereItIsRead() {
        onlyIn(List.of("com.fasterxml.jackson.core.."), "reading.json", "report", "web", "cli");
    }

    private static void onlyIn(List<String> libraries, String... rooms) {
        DescribedPredicate<JavaClass> elsewhere = DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(Stream.of(rooms).map(ArchitectureTest::inside).toArray(String[]::new)));
        noClasses().that(elsewhere).should().dependOnClassesThat().resideInAnyPackage(new ArrayList<>(libraries).toArray(String[]::new)).check(CLASSES);
    }

    private static boolean isFloating(JavaClass type) {
        return Set.of("double", "float", "java.lang.Double", "java.lang.Float", "[D", "[F").contains(type.getName());
    }

    private static String inside(String room) {
        return HOUSE + "." + room + "..";
    }
}
