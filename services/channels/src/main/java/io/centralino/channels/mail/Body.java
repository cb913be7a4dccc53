package io.centralino.channels.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.field.ContentDispositionFieldLenientImpl;
import org.apache.james.mime4j.field.ContentTypeFieldLenientImpl;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;

/// Gathers from the parts of a mail what a person would call its text, and lists the rest.
final class Body {

    private static final int MOST_TEXT = 1024 * 1024;
    private static final int MOST_ATTACHMENTS = 200;
    private static final int EMBEDDED_HEAD = 64 * 1024;

    private static final Pattern FAILED = Pattern.compile("(?i)action\\s*:\\s*failed\\b.*");

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<Attachment> attachments = new ArrayList<>();
    private final Deque<String> multiparts = new ArrayDeque<>();
    private @Nullable String reported;
    private boolean undelivered;
    private @Nullable String fileName;
    private boolean attached;
    private final int wanted;
    private byte @Nullable [] found;

    Body() {
        this(-1);
    }

    /// @param wanted which attachment's bytes to keep, from 0; none where negative
    Body(int wanted) {
        this.wanted = wanted;
    }

    /// The bytes of the attachment that was wanted, if the mail has it.
    byte @Nullable [] found() {
        return found;
    }

    boolean isEmpty() {
        return text.isEmpty() && html.isEmpty() && attachments.isEmpty();
    }

    void enter(BodyDescriptor multipart) {
        multiparts.push(multipart.getMimeType() == null ? "" : multipart.getMimeType());
    }

    void leave() {
        multiparts.poll();
    }

    void newPart() {
        fileName = null;
        attached = false;
    }

    void field(Field field) {
        if ("content-disposition".equalsIgnoreCase(field.getName())) {
            var disposition = ContentDispositionFieldLenientImpl.PARSER.parse(field, DecodeMonitor.SILENT);
            attached |= disposition.isAttachment();
            fileName = disposition.getFilename() != null ? disposition.getFilename() : fileName;
        } else if ("content-type".equalsIgnoreCase(field.getName()) && fileName == null) {
            fileName = ContentTypeFieldLenientImpl.PARSER
                    .parse(field, DecodeMonitor.SILENT)
                    .getParameter("name");
        }
    }

    void part(BodyDescriptor descriptor, InputStream content) throws IOException {
        var type = descriptor.getMimeType() == null
                ? "text/plain"
                : descriptor.getMimeType().toLowerCase(Locale.ROOT);
        var shown = !attached && fileName == null;
        if (shown && type.equals("text/plain")) {
            append(text, Charsets.named(descriptor.getCharset()), content);
        } else if (shown && type.equals("text/html")) {
            append(html, Charsets.named(descriptor.getCharset()), content);
        } else {
            file(type, content);
        }
    }

    private void append(StringBuilder into, @Nullable Charset charset, InputStream content) throws IOException {
        var bytes = content.readNBytes(MOST_TEXT);
        var part = Charsets.guess(bytes, 0, bytes.length, charset);
        if (into.length() + part.length() <= MOST_TEXT) {
            into.append(into.isEmpty() ? "" : "\n").append(part);
        }
    }

    private void file(String type, InputStream content) throws IOException {
        var start = content.readNBytes(EMBEDDED_HEAD);
        if (reporting()) {
            report(type, start);
        }
        var silent = reporting() && type.startsWith("message/") && fileName == null;
        var kept = new ByteArrayOutputStream();
        var isWanted = !silent && attachments.size() == wanted && found == null;
        kept.write(start, 0, isWanted ? start.length : 0);
        var size = start.length + content.transferTo(isWanted ? kept : OutputStream.nullOutputStream());
        if (isWanted) {
            found = kept.toByteArray();
        }
        if (!silent && attachments.size() < MOST_ATTACHMENTS) {
            attachments.add(new Attachment(name(), Words.line(type, 100), size));
        }
    }

    private void report(String type, byte[] start) {
        if (type.equals("message/delivery-status")) {
            undelivered |= new String(start, StandardCharsets.ISO_8859_1)
                    .lines()
                    .anyMatch(line -> FAILED.matcher(line).matches());
        } else if (reported == null && (type.equals("message/rfc822") || type.equals("text/rfc822-headers"))) {
            reported = Head.ids(Headers.of(start, EMBEDDED_HEAD).first("message-id")).stream()
                    .findFirst()
                    .orElse(null);
        }
    }

    private boolean reporting() {
        return "multipart/report".equalsIgnoreCase(multiparts.peek());
    }

    private String name() {
        var name = fileName == null ? "" : Words.line(Words.decoded(fileName), 160);
        return name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')));
    }

    Reading.Readable reading(Head head) {
        var source = html.toString();
        var plain = text.toString().isBlank() && !source.isBlank() ? Html.text(source) : text.toString();
        var cut = Quotation.cut(Words.lines(plain).strip());
        return new Reading.Readable(
                head,
                cut.visible(),
                cut.quoted(),
                source.isBlank() ? null : Html.clean(Words.lines(source)),
                List.copyOf(attachments),
                reported == null ? null : new Reading.Report(reported, undelivered));
    }
}
