package io.centralino.channels.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/// Turns bytes into text even where the mail lies about its character set.
final class Charsets {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private Charsets() {}

    /// The named character set, or none where there is no such thing.
    static @Nullable Charset named(@Nullable String name) {
        try {
            return name == null || name.isBlank() ? null : Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    /// Reads by the declared set where the bytes fit it, else by UTF-8 where they fit that, else as Western text.
    static String guess(byte[] bytes, int offset, int length, @Nullable Charset declared) {
        if (declared != null) {
            try {
                return strict(bytes, offset, length, declared);
            } catch (CharacterCodingException lie) {
                // The next reading is tried.
            }
        }
        try {
            return strict(bytes, offset, length, StandardCharsets.UTF_8);
        } catch (CharacterCodingException western) {
            return new String(
                    bytes, offset, length, declared == null || !declared.canEncode() ? WESTERN : fallback(declared));
        }
    }

    private static Charset fallback(Charset declared) {
        return declared.equals(StandardCharsets.UTF_8) || declared.equals(StandardCharsets.US_ASCII)
                ? WESTERN
                : declared;
    }

    private static String strict(byte[] bytes, int offset, int length, Charset charset)
            throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, offset, length))
                .toString();
    }
}
