package dev.tickmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.tickmark.finding.Finding;
import dev.tickmark.review.Review;
import dev.tickmark.review.Sample;
import dev.tickmark.source.SourceFile;
import dev.tickmark.store.Disposition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class ReportFormatTest {

    private static final Review REVIEW = Sample.review();
    /** A filing that tries to be a formula, mark-up, and text that XML cannot hold. */
    private static final String HOSTILE = """
            BALANCE SHEET
            (Thousands of U.S. dollars)
            \tMarch 31, 2003\tMarch 31, 2002
            =HYPERLINK("x","Cash")\t1,200\t900
            @SUM(A1) <b>&\u0007 "stock"\t300\t100
            +Prepaid, \u73fe\u91d1 expenses\t250\t120
            Total current assets\t1,790\t1,120
            """;

    private static Review hostile() {
        return Sample.desk().check(new SourceFile("=a&b <c>.txt", "text/plain", HOSTILE.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void theSameReviewGivesTheSameBytes(ReportFormat format) {
        Review again = Sample.review();
        if (format.fits(REVIEW)) {
            assertThat(format.of(REVIEW)).isNotEmpty().isEqualTo(format.of(again));
        }
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void anyFilingCanBePutOnPaper(ReportFormat format) {
        if (format.fits(REVIEW)) {
            assertThat(format.of(hostile())).isNotEmpty();
        }
    }

    @Test
    void aFormatIsFoundByItsNameAndByItsSuffix() {
        assertThat(ReportFormat.words()).containsExactly("text", "json", "html", "pdf", "xlsx", "csv", "sarif", "junit", "md");
        assertThat(ReportFormat.named("PDF")).containsExactly(ReportFormat.PDF, ReportFormat.ANNOTATED);
        assertThat(ReportFormat.named("papyrus")).isEmpty();
        assertThat(ReportFormat.of("report.junit.xml")).contains(ReportFormat.JUNIT);
        assertThat(ReportFormat.of("report.annotated.pdf")).contains(ReportFormat.ANNOTATED);
        assertThat(ReportFormat.of("report.doc")).isEmpty();
    }

    @Test
    void theSarifReportIsAsItsSchemaSays() throws IOException {
        try (InputStream schema = ReportFormatTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            JsonSchema sarif = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
            for (Review review : List.of(REVIEW, hostile())) {
                assertThat(sarif.validate(new String(ReportFormat.SARIF.of(review), StandardCharsets.UTF_8), InputFormat.JSON)).isEmpty();
            }
            assertThat(sarif.validate("{\"version\":\"2.1.0\",\"runs\":[{}]}", InputFormat.JSON)).isNotEmpty();
        }
    }

    @Test
    void aResultStandsWhereItsFindingDoesAndCarriesItsId() throws IOException {
        JsonNode results = new ObjectMapper().readTree(ReportFormat.SARIF.of(REVIEW)).get("runs").get(0).get("results");
        assertThat(results).hasSameSizeAs(REVIEW.findings());
        String source = new String(REVIEW.file().bytes(), StandardCharsets.UTF_8);
        for (int i = 0; i < results.size(); i++) {
            Finding finding = REVIEW.findings().get(i);
            JsonNode region = results.get(i).get("locations").get(0).get("physicalLocation").get("region");
            int offset = region.get("charOffset").intValue();
            String printed = source.substring(offset, offset + region.get("charLength").intValue());
            assertThat(finding.subject().figure().isEmpty() || printed.equals(finding.subject().text())).as(printed).isTrue();
            assertThat(results.get(i).get("partialFingerprints").get("finding/v1").textValue()).isEqualTo(finding.id());
        }
    }

    @Test
    void aSettledFindingIsSuppressedAndFailsNoTest() throws IOException {
        Map<String, Standing> standings = REVIEW.findings().stream().collect(java.util.stream.Collectors.toMap(Finding::id, finding -> new Standing(Disposition.WAIVED, "until the notes are out")));
        Dossier dossier = new Dossier(REVIEW, standings, "ab12");
        JsonNode run = new ObjectMapper().readTree(ReportFormat.SARIF.of(dossier)).get("runs").get(0);
        assertThat(run.get("results").get(0).get("suppressions").get(0).get("justification").textValue()).isEqualTo("waived: until the notes are out");
        assertThat(run.get("properties").get("auditTrail").textValue()).isEqualTo("ab12");
        assertThat(JUnitReport.of(dossier)).contains("failures=\"0\"").doesNotContain("<failure");
        assertThat(JUnitReport.of(Dossier.of(REVIEW))).contains("<failure");
    }

    @Test
    void theJUnitReportIsXmlWithATestForEveryRule() throws Exception {
        for (Review review : List.of(REVIEW, hostile())) {
            org.w3c.dom.Document report = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(ReportFormat.JUNIT.of(review)));
            assertThat(report.getElementsByTagName("testcase").getLength()).isEqualTo(review.rulebook().cards().size());
        }
    }

    @Test
    void separatedValuesAreQuotedAndNeverAFormula() {
        Review review = hostile();
        String page = CsvReport.of(Dossier.of(review));
        assertThat(page.split("\r\n")).hasSizeGreaterThan(1);
        assertThat(page).startsWith("severity,kind,rule,title,message,");
        assertThat(page).doesNotContainPattern("(^|,|\n)\"?[=+@]");
    }

    @Test
    void aWorkbookHoldsNumbersAsNumbersAndNoFormula() throws IOException {
        for (Review review : List.of(REVIEW, hostile())) {
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(ReportFormat.XLSX.of(review)))) {
                assertThat(book).extracting(Sheet::getSheetName).containsExactly("findings", "figures", "comparisons", "coverage");
                for (Sheet sheet : book) {
                    for (Row row : sheet) {
                        for (Cell cell : row) {
                            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                            boolean formulaLike = cell.getCellType() == CellType.STRING && cell.getStringCellValue().matches("(?s)[=+@-].*");
                            assertThat(cell.getCellStyle().getQuotePrefixed()).as(cell.toString()).isEqualTo(formulaLike);
                        }
                    }
                }
                Sheet figures = book.getSheet("figures");
                assertThat(figures.getLastRowNum()).isEqualTo(review.filing().facts().size());
                assertThat(figures.getRow(1).getCell(6).getCellType()).isEqualTo(CellType.NUMERIC);
            }
        }
    }

    @Test
    void thePdfIsAccessibleAndSaysWhatWasFound() throws Exception {
        byte[] pdf = ReportFormat.PDF.of(REVIEW);
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1)) {
            ValidationResult result = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false).validate(parser);
            assertThat(result.isCompliant()).as(result.getTestAssertions().toString()).isTrue();
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getDocumentOutline().hasChildren()).isTrue();
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            for (Finding finding : REVIEW.findings()) {
                assertThat(text).contains(finding.message().replaceAll("\\s+", " ").substring(0, 12));
            }
        }
    }

    @Test
    void aFilingInPdfComesBackWithANoteOnEveryFindingAndATickBesideEveryProvedFigure() throws IOException {
        Review review = Sample.desk().check(new SourceFile("page.pdf", "application/pdf", pdf()));
        assertThat(review.findings()).isNotEmpty();
        assertThat(ReportFormat.ANNOTATED.fits(REVIEW)).isFalse();
        byte[] annotated = ReportFormat.ANNOTATED.of(review);
        assertThat(annotated).isEqualTo(ReportFormat.ANNOTATED.of(review));
        Finding first = review.findings().get(0);
        try (PDDocument document = Loader.loadPDF(annotated)) {
            assertThat(document.getPage(0).getAnnotations()).anySatisfy(note -> {
                assertThat(note.getContents()).contains(first.rule()).contains(first.message());
                assertThat(note.getRectangle().getHeight()).isPositive();
            });
            assertThat(new PDFTextStripper().getText(document)).contains("Total current assets");
        }
    }

    /** A balance sheet whose total is not the sum of its lines. */
    private static byte[] pdf() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDFont font = new PDType1Font(Standard14Fonts.FontName.COURIER);
            try (PDPageContentStream ink = new PDPageContentStream(document, page)) {
                int y = 780;
                for (String line : List.of("BALANCE SHEETS", "(Thousands of U.S. dollars)", "                              March 31, 2003   March 31, 2002", "Cash and cash equivalents              1,200              900",
                        "Inventories                              300              100", "Prepaid expenses                         250              120", "Total current assets                   1,790            1,120")) {
                    ink.beginText();
                    ink.setFont(font, 10);
                    ink.newLineAtOffset(60, y);
                    ink.showText(line);
                    ink.endText();
                    y -= 16;
                }
            }
            document.save(out);
        }
        return out.toByteArray();
    }
}
