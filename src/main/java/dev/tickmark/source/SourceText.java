package dev.tickmark.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters of a source file, how they were decoded, and their lines. Offsets count characters after decoding. */
public record SourceText(String text, Charset charset, LineMap lines) {

    private static final Pattern DECLARED = Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern XML_ENCODING = Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{1,40})");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Decodes by byte order mark, then as UTF-8 where the bytes are that, then as declared, then by the pattern of zero bytes (UTF-16), then as windows-1252. */
    public static SourceText of(SourceFile file) {
        byte[] bytes = file.bytes();
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return decoded(bytes, 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16LE);
        }
        Charset wide = wide(bytes);
        if (wide != null) {
            return decoded(bytes, 0, wide);
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
            return of(text, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            return decoded(bytes, 0, declared(file));
        }
    }

    /** A text that needs no decoding. */
    public static SourceText of(String text) {
        return of(text, StandardCharsets.UTF_8);
    }

    private static SourceText of(String text, Charset charset) {
        return new SourceText(text, charset, new LineMap(text));
    }

    private static SourceText decoded(byte[] bytes, int from, Charset charset) {
        return of(new String(bytes, from, bytes.length - from, charset), charset);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 without a mark shows as zero bytes in every other place of mostly Latin text. */
    private static Charset wide(byte[] bytes) {
        int even = 0;
        int odd = 0;
        int seen = Math.min(bytes.length, 4096) & ~1;
        for (int i = 0; i < seen; i++) {
            if (bytes[i] == 0) {
                if ((i & 1) == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (seen >= 8 && odd > seen / 5 && even < seen / 50) {
            return StandardCharsets.UTF_16LE;
        }
        return seen >= 8 && even > seen / 5 && odd < seen / 50 ? StandardCharsets.UTF_16BE : null;
    }

    private static Charset declared(SourceFile file) {
        String head = new String(file.bytes(), 0, Math.min(file.bytes().length, 2048), StandardCharsets.ISO_8859_1);
        for (Matcher found : new Matcher[] {DECLARED.matcher(file.declaredType()), XML_ENCODING.matcher(head), DECLARED.matcher(head)}) {
            if (found.find() && !found.group(1).toLowerCase(Locale.ROOT).startsWith("utf-8") && Charset.isSupported(found.group(1))) {
                Charset charset = Charset.forName(found.group(1));
                return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII) ? WINDOWS : charset;
            }
        }
        return WINDOWS;
    }
}
