package io.centralino.blobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class S3StoreTest {
    static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    TinyS3 server;

    @BeforeEach
    void start() throws IOException {
        server = new TinyS3("eu-south-1", "centralino", "s3cret/key");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatIsPutIsGotAndDeleted() {
        var blobs = blobs("s3cret/key");
        var mail = BlobsTest.bytes(200_000);

        var ref = blobs.put("banca-aurora", mail, "raw");
        assertThat(blobs.get(ref)).isEqualTo(mail);
        assertThat(server.objects()).containsOnlyKeys("/vault/" + ref.key());

        blobs.delete(ref);
        blobs.delete(ref);
        assertThatExceptionOfType(BlobGone.class).isThrownBy(() -> blobs.get(ref));
    }

    @Test
    void aWrongSecretIsRefused() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> blobs("another").put("banca-aurora", BlobsTest.bytes(10), "raw"))
                .withRootCauseInstanceOf(IOException.class)
                .havingRootCause()
                .withMessage("The store answered 403");
        assertThat(server.objects()).isEmpty();
    }

    @Test
    void theSignatureIsTheOneOfThePublishedExample() {
        var signature =
                new S3Signature("us-east-1", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

        var headers = signature.headers(
                "GET",
                URI.create("https://examplebucket.s3.amazonaws.com/test.txt"),
                EMPTY,
                Map.of("range", "bytes=0-9"),
                Instant.parse("2013-05-24T00:00:00Z"));

        assertThat(headers.get("authorization"))
                .endsWith("Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    private Blobs blobs(String secret) {
        var signature = new S3Signature("eu-south-1", "centralino", secret);
        return new Blobs(new S3Store(server.address(), "vault", signature, Clock.systemUTC()), new Keys(), 1_000_000);
    }
}
