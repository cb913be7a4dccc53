package io.centralino.blobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlobsTest {
    static final int LIMIT = 3_000_000;

    @TempDir
    Path folder;

    final Keys keys = new Keys();

    @SuppressWarnings("NullAway.Init")
    Blobs blobs;

    @BeforeEach
    void open() {
        blobs = new Blobs(new LocalFolder(folder), keys, LIMIT);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 32 * 1024, 1_000_003, LIMIT})
    void whatIsPutIsGot(int size) {
        var mail = bytes(size);

        var ref = blobs.put("banca-aurora", new ByteArrayInputStream(mail), "raw");

        assertThat(blobs.get(BlobRef.of("banca-aurora", ref.text()))).isEqualTo(mail);
    }

    @Test
    void nothingReadableRestsOnTheDisk() throws IOException {
        blobs.put("banca-aurora", "Gentile banca, sono Elena Brusa".getBytes(UTF_8), "raw");

        for (var file : files()) {
            assertThat(file.toString()).doesNotContain("aurora").doesNotContain("raw");
            assertThat(new String(Files.readAllBytes(file), UTF_8)).doesNotContain("Elena");
        }
    }

    @Test
    void anotherTenantFindsNothingUnderTheSameReference() {
        var ref = blobs.put("banca-aurora", bytes(100), "raw");

        assertThatExceptionOfType(BlobGone.class).isThrownBy(() -> blobs.get(BlobRef.of("teleorbita", ref.text())));
    }

    @Test
    void aFileMovedToAnotherTenantDoesNotOpenEvenWithTheSameKey() throws IOException {
        keys.share("banca-aurora", "teleorbita");
        var ref = blobs.put("banca-aurora", bytes(100), "raw");
        var stolen = BlobRef.of("teleorbita", ref.text());
        Files.createDirectories(folder.resolve(stolen.key()).getParent());

        Files.move(folder.resolve(ref.key()), folder.resolve(stolen.key()));

        assertThatExceptionOfType(BlobUnreadable.class).isThrownBy(() -> blobs.get(stolen));
    }

    @Test
    void itIsGoneForGoodWithItsTenantsKey() {
        var ref = blobs.put("banca-aurora", bytes(100), "raw");

        keys.throwAway("banca-aurora");

        assertThatExceptionOfType(BlobUnreadable.class).isThrownBy(() -> blobs.get(ref));
    }

    @Test
    void aSingleFlippedBitIsRefusedWhereverItIs() throws IOException {
        var ref = blobs.put("banca-aurora", bytes(40), "raw");
        var file = folder.resolve(ref.key());
        var good = Files.readAllBytes(file);

        for (int at = 0; at < good.length; at++) {
            var bad = good.clone();
            bad[at] ^= 1;
            Files.write(file, bad);
            assertThatExceptionOfType(BlobUnreadable.class)
                    .as("byte %d of %d", at, good.length)
                    .isThrownBy(() -> blobs.get(ref));
        }
    }

    @Test
    void aFileCutOffIsRefused() throws IOException {
        var ref = blobs.put("banca-aurora", bytes(100_000), "raw");
        var file = folder.resolve(ref.key());
        var good = Files.readAllBytes(file);

        for (int length : new int[] {0, 3, 100, 40_000, good.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(good, length));
            assertThatExceptionOfType(BlobUnreadable.class)
                    .as("%d of %d bytes", length, good.length)
                    .isThrownBy(() -> blobs.get(ref));
        }
    }

    @Test
    void whatIsTooLargeIsNotKept() throws IOException {
        assertThatExceptionOfType(BlobTooLarge.class)
                .isThrownBy(() -> blobs.put("banca-aurora", bytes(LIMIT + 1), "raw"));

        assertThat(files()).isEmpty();
    }

    @Test
    void aDeletedOneIsGoneAndMayBeDeletedAgain() throws IOException {
        var ref = blobs.put("banca-aurora", bytes(100), "raw");

        blobs.delete(ref);
        blobs.delete(ref);

        assertThatExceptionOfType(BlobGone.class).isThrownBy(() -> blobs.get(ref));
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw", "raw/", "/etc/passwd", "raw/../../../../etc/passwd", "raw/ABCDEF", "../raw/00"})
    void aReferenceThatIsNotOursIsNotFollowed(String text) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> BlobRef.of("banca-aurora", text))
                .withMessageNotContaining(text);
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
