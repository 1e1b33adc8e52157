package dev.tickmark.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Takes out of a PDF everything that tells when it was made, so that the same review gives the same bytes. */
final class Undated {

    private Undated() {
    }

    /** {@code fingerprint}, hexadecimal, is what its identifier is made of. */
    static void make(PDDocument document, String fingerprint) throws IOException {
        document.getDocumentInformation().setCreationDate(null);
        document.getDocumentInformation().setModificationDate(null);
        document.setDocumentId(id(fingerprint));
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            String packet = new String(metadata.toByteArray(), StandardCharsets.UTF_8).replaceAll("<xmp:(CreateDate|ModifyDate|MetadataDate)>[^<]*</xmp:\\1>", "");
            metadata.importXMPMetadata(packet.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The number that identifies what is made of a filing. */
    static long id(String fingerprint) {
        return Long.parseUnsignedLong(fingerprint.substring(0, 16), 16);
    }
}
