// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import spindle.image.Finding;
import spindle.verify.rule.RuleBook;
import spindle.verify.rule.RuleChoice;

/**
 * What verifying images found, as the XML of JUnit, which build servers show: a suite for each image, and a case for each
 * rule. A rule that found an error or a warning is a failure; notes are output.
 */
public final class VerificationJunit {
    /**
     * One image.
     *
     * @param name its file
     * @param findings all that is to be said of it
     * @param failure why it could not be verified; empty where it was
     */
    public record Suite(String name, List<Finding> findings, String failure) {
        public Suite {
            findings = List.copyOf(findings);
        }

        private List<Finding> of(String rule) {
            return findings.stream().filter(each -> each.rule().equals(rule)).toList();
        }
    }

    private VerificationJunit() {}

    /** {@return the document} */
    public static byte[] of(List<Suite> suites, RuleChoice choice) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("testsuites");
            xml.writeAttribute("name", "spindle verify");
            for (Suite suite : suites) {
                write(xml, suite, choice);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML into memory", e);
        }
        return bytes.toByteArray();
    }

    private static void write(XMLStreamWriter xml, Suite suite, RuleChoice choice) throws XMLStreamException {
        List<String> rules = RuleBook.idsWith(suite.findings()).stream()
                .filter(choice::includes)
                .toList();
        boolean failed = !suite.failure().isEmpty();
        long failures = rules.stream().filter(rule -> fails(suite.of(rule))).count();
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", legal(suite.name()));
        xml.writeAttribute("tests", Integer.toString(failed ? 1 : rules.size()));
        xml.writeAttribute("failures", Long.toString(failed ? 0 : failures));
        xml.writeAttribute("errors", failed ? "1" : "0");
        if (failed) {
            startCase(xml, suite, "open");
            writeText(xml, "error", suite.failure(), suite.failure());
            xml.writeEndElement();
        } else {
            for (String rule : rules) {
                write(xml, suite, rule);
            }
        }
        xml.writeEndElement();
    }

    private static void write(XMLStreamWriter xml, Suite suite, String rule) throws XMLStreamException {
        List<Finding> found = suite.of(rule);
        startCase(xml, suite, rule);
        String text = found.stream()
                .map(each -> each.severity().name().toLowerCase(Locale.ROOT) + ": " + CommandWords.of(each))
                .collect(Collectors.joining("\n"));
        if (fails(found)) {
            writeText(xml, "failure", found.get(0).message(), text);
        } else if (!found.isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(legal(text));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static boolean fails(List<Finding> found) {
        return found.stream().anyMatch(each -> each.severity() != Finding.Severity.NOTE);
    }

    private static void startCase(XMLStreamWriter xml, Suite suite, String rule) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", legal(suite.name()));
        xml.writeAttribute("name", rule);
    }

    private static void writeText(XMLStreamWriter xml, String element, String message, String text)
            throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("message", legal(message));
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    /** {@return a text without the characters that XML 1.0 cannot hold (2.2)} */
    private static String legal(String text) {
        return text.codePoints()
                .map(each -> isLegal(each) ? each : '\uFFFD')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLegal(int character) {
        return character == '\t'
                || character == '\n'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
