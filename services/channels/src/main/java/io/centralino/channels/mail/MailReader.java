package io.centralino.channels.mail;

import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/// Reads any bytes at all as a mail, within limits, and never throws.
///
/// The walk of [MailScan] comes before the parser; the parser is then driven token by token, so that its own idea of
/// depth, parts and time is held to the same limits where it differs from the walk's.
public final class MailReader {

    private final MailLimits limits;
    private final LongSupplier nanos;

    public MailReader(MailLimits limits) {
        this(limits, System::nanoTime);
    }

    MailReader(MailLimits limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
    }

    public Reading read(byte[] mail) {
        var deadline = nanos.getAsLong() + limits.patience().toNanos();
        var head = head(mail);
        var obstacle = MailScan.of(mail, limits);
        if (obstacle.isPresent()) {
            return new Reading.Unreadable(head, obstacle.get());
        }
        var body = new Body();
        try {
            collect(new DeadlineStream(mail, nanos, deadline), body);
        } catch (DeadlineStream.TimeUp slow) {
            return new Reading.Unreadable(head, Obstacle.TOO_SLOW);
        } catch (OverLimit over) {
            return new Reading.Unreadable(head, over.obstacle);
        } catch (Exception | StackOverflowError malformed) {
            // What was read up to here may still be the whole message of a sloppily written mail.
            if (body.isEmpty()) {
                return new Reading.Unreadable(head, Obstacle.MALFORMED);
            }
        }
        if (body.isEmpty() && saysSomething(mail)) {
            return new Reading.Unreadable(head, Obstacle.MALFORMED);
        }
        try {
            return body.reading(head);
        } catch (RuntimeException | StackOverflowError malformed) {
            return new Reading.Unreadable(head, Obstacle.MALFORMED);
        }
    }

    /// The bytes of an attachment, decoded; the same limits hold as for reading.
    ///
    /// @param number its place in the list of [Reading.Readable], from 0
    public Optional<byte[]> attachment(byte[] mail, int number) {
        if (MailScan.of(mail, limits).isPresent()) {
            return Optional.empty();
        }
        var body = new Body(number);
        try {
            collect(
                    new DeadlineStream(
                            mail, nanos, nanos.getAsLong() + limits.patience().toNanos()),
                    body);
        } catch (Exception | StackOverflowError malformed) {
            // Where reading stopped there, the list of attachments ended there too.
        }
        return Optional.ofNullable(body.found());
    }

    /// What the head of a mail says, whatever stands behind it.
    public Head head(byte[] mail) {
        return Head.of(Headers.of(mail, limits.headerBytes()));
    }

    /// Whether there is anything behind the head: a mail of parts whose boundaries are wrong has text and yet none we
    /// can find.
    private static boolean saysSomething(byte[] mail) {
        var blank = 0;
        for (var b : mail) {
            if (b == '\n') {
                blank++;
            } else if (b != '\r' && blank > 1 && !Character.isWhitespace(b)) {
                return true;
            } else if (b != '\r' && blank < 2) {
                blank = 0;
            }
        }
        return false;
    }

    private void collect(DeadlineStream mail, Body body) throws Exception {
        var tokens = new MimeTokenStream(config());
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(mail);
        var depth = 0;
        var parts = 0;
        for (var state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            mail.check();
            switch (state) {
                case T_START_MULTIPART -> {
                    body.enter(tokens.getBodyDescriptor());
                    if (++depth > limits.depth()) {
                        throw new OverLimit(Obstacle.TOO_DEEP);
                    }
                }
                case T_END_MULTIPART -> {
                    depth--;
                    body.leave();
                }
                case T_START_BODYPART -> {
                    if (++parts > limits.parts()) {
                        throw new OverLimit(Obstacle.TOO_MANY_PARTS);
                    }
                }
                case T_START_HEADER -> body.newPart();
                case T_FIELD -> body.field(tokens.getField());
                case T_BODY -> body.part(tokens.getBodyDescriptor(), tokens.getDecodedInputStream());
                default -> {
                    // Preambles, epilogues and ends of parts say nothing to a reader.
                }
            }
        }
    }

    private MimeConfig config() {
        return new MimeConfig.Builder()
                .setStrictParsing(false)
                .setMalformedHeaderStartsBody(false)
                .setMaxLineLen(-1)
                .setMaxHeaderLen(limits.headerBytes())
                .setMaxHeaderCount(5_000)
                .setMaxContentLen(limits.size())
                .build();
    }

    private static final class OverLimit extends Exception {
        final Obstacle obstacle;

        OverLimit(Obstacle obstacle) {
            super(obstacle.name(), null, false, false);
            this.obstacle = obstacle;
        }
    }
}
