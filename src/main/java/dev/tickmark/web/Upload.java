package dev.tickmark.web;

import dev.tickmark.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A filing as it came over the wire. */
final class Upload {

    private Upload() {
    }

    /** The body of a request, read up to the limit and not beyond. */
    static SourceFile body(InputStream body, String declared, String name, long limit) {
        MediaTypes.require(declared);
        byte[] bytes;
        try {
            bytes = body == null ? new byte[0] : body.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, limit + 1));
        } catch (IOException e) {
            throw new UncheckedIOException("the body was not read to its end", e);
        }
        return new SourceFile(name == null || name.isBlank() ? "filing" : name, declared == null ? "" : declared, bytes);
    }

    /** A media type that names the filing meant among company facts, where one is. */
    static String of(String declared, String accession) {
        return accession == null || accession.isBlank() ? declared : (declared == null ? "application/json" : declared) + "; accession=" + accession.strip();
    }

    /** A part of a form. Browsers declare whatever they guess from the name, so an unknown type is no reason to refuse. */
    static SourceFile part(FileUpload part, String name) {
        if (part == null) {
            throw new ProblemException(400, "The form has no part 'file'.");
        }
        try {
            String type = part.contentType() == null ? "" : part.contentType();
            String given = name == null || name.isBlank() ? part.fileName() : name;
            return new SourceFile(given == null || given.isBlank() ? "filing" : given, type, Files.readAllBytes(part.uploadedFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("the uploaded file cannot be read", e);
        }
    }
}
