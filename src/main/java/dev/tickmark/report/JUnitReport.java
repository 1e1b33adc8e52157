package dev.tickmark.report;

import dev.tickmark.finding.Finding;
import dev.tickmark.finding.Kind;
import dev.tickmark.finding.Severity;
import dev.tickmark.review.Review;
import dev.tickmark.rulebook.RuleCard;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A review as a JUnit test report, for pipelines that show nothing else: each rule is a test. It fails for each inconsistency of HIGH or graver that is not settled, as {@code check} does unless told otherwise;
 * what else it found is its output; a rule that had nothing to check was skipped.
 */
public final class JUnitReport {

    private final Dossier dossier;
    private final XMLStreamWriter xml;

    private JUnitReport(Dossier dossier, XMLStreamWriter xml) {
        this.dossier = dossier;
        this.xml = xml;
    }

    public static String of(Dossier dossier) {
        StringWriter page = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(page);
            new JUnitReport(dossier, xml).write();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the report of '" + dossier.review().file().name() + "' cannot be written as XML", e);
        }
        return page.toString();
    }

    private void write() throws XMLStreamException {
        Review review = dossier.review();
        Map<String, String> missing = review.examination().notRun().stream().collect(Collectors.toMap(rule -> rule.rule(), rule -> rule.missing(), (one, other) -> one));
        Map<String, List<Finding>> found = review.findings().stream().collect(Collectors.groupingBy(Finding::rule));
        List<RuleCard> cards = review.rulebook().cards();
        long failures = cards.stream().filter(card -> found.getOrDefault(card.code(), List.of()).stream().anyMatch(this::fails)).count();
        long skipped = cards.stream().filter(card -> !found.containsKey(card.code()) && missing.containsKey(card.code())).count();
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("testsuites");
        counts(cards.size(), failures, skipped);
        line(1);
        xml.writeStartElement("testsuite");
        attribute("name", review.file().name());
        counts(cards.size(), failures, skipped);
        for (RuleCard card : cards) {
            line(2);
            xml.writeStartElement("testcase");
            attribute("classname", "tickmark." + card.family());
            attribute("name", card.code() + " " + card.title());
            attribute("time", "0");
            List<Finding> mine = found.getOrDefault(card.code(), List.of());
            outcome(mine, missing.getOrDefault(card.code(), ""));
            if (!mine.isEmpty() || missing.containsKey(card.code())) {
                line(2);
            }
            xml.writeEndElement();
        }
        line(1);
        xml.writeEndElement();
        line(0);
        xml.writeEndElement();
        line(0);
        xml.writeEndDocument();
    }

    private void outcome(List<Finding> findings, String missing) throws XMLStreamException {
        if (findings.isEmpty() && !missing.isEmpty()) {
            line(3);
            xml.writeEmptyElement("skipped");
            attribute("message", missing);
        }
        List<Finding> failing = findings.stream().filter(this::fails).toList();
        if (!failing.isEmpty()) {
            line(3);
            xml.writeStartElement("failure");
            attribute("type", failing.get(0).kind() + ":" + failing.get(0).severity());
            attribute("message", failing.get(0).message());
            xml.writeCharacters(Legible.in(told(failing)));
            xml.writeEndElement();
        }
        List<Finding> others = findings.stream().filter(finding -> !fails(finding)).toList();
        if (!others.isEmpty()) {
            line(3);
            xml.writeStartElement("system-out");
            xml.writeCharacters(Legible.in(told(others)));
            xml.writeEndElement();
        }
    }

    private boolean fails(Finding finding) {
        return finding.kind() == Kind.INCONSISTENCY && finding.severity().atLeast(Severity.HIGH) && dossier.standing(finding.id()).filter(standing -> standing.settles()).isEmpty();
    }

    private String told(List<Finding> findings) {
        String file = dossier.review().file().name();
        return findings.stream().map(finding -> file + ":" + Digits.shortPlace(finding.subject().location()) + " " + finding.severity() + " " + finding.kind() + " " + finding.message()).collect(Collectors.joining("\n"));
    }

    private void counts(int tests, long failures, long skipped) throws XMLStreamException {
        attribute("tests", Integer.toString(tests));
        attribute("failures", Long.toString(failures));
        attribute("errors", "0");
        attribute("skipped", Long.toString(skipped));
        attribute("time", "0");
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Legible.in(value));
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
