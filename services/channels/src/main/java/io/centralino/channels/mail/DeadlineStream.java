package io.centralino.channels.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/// The bytes of a mail, which run dry loudly once reading them has taken too long; this is what stops a parser that
/// would not stop itself.
final class DeadlineStream extends InputStream {

    /// Reading took longer than our patience.
    static final class TimeUp extends IOException {
        TimeUp() {
            super("reading took too long");
        }
    }

    private final ByteArrayInputStream bytes;
    private final LongSupplier nanos;
    private final long deadline;

    DeadlineStream(byte[] mail, LongSupplier nanos, long deadline) {
        this.bytes = new ByteArrayInputStream(mail);
        this.nanos = nanos;
        this.deadline = deadline;
    }

    void check() throws TimeUp {
        if (nanos.getAsLong() - deadline > 0) {
            throw new TimeUp();
        }
    }

    @Override
    public int read() throws IOException {
        check();
        return bytes.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        check();
        return bytes.read(into, offset, length);
    }
}
