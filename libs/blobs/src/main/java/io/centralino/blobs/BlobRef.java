package io.centralino.blobs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Where a blob is: whose it is, what it is for, and an id nobody can guess.
///
/// A row keeps [#text()] and gives it back, with its own tenant, to [#of].
public record BlobRef(String tenant, String purpose, String id) {
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{0,38}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{40}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public BlobRef {
        require(WORD.matcher(tenant).matches(), "tenant");
        require(WORD.matcher(purpose).matches(), "purpose");
        require(ID.matcher(id).matches(), "id");
    }

    /// A reference kept in a row of that tenant.
    public static BlobRef of(String tenant, String text) {
        var slash = text.indexOf('/');
        require(slash > 0, "reference");
        return new BlobRef(tenant, text.substring(0, slash), text.substring(slash + 1));
    }

    static BlobRef fresh(String tenant, String purpose) {
        var id = new byte[20];
        RANDOM.nextBytes(id);
        return new BlobRef(tenant, purpose, HexFormat.of().formatHex(id));
    }

    public String text() {
        return purpose + "/" + id;
    }

    /// The key in the store. Made of hexadecimal digits only, so no name that came from outside is ever part of a path;
    /// all of a tenant's blobs for a purpose lie under one folder.
    String key() {
        return folder(tenant, purpose) + "/" + id.substring(0, 2) + "/" + id;
    }

    byte[] bound() {
        return ("blob:" + tenant + "/" + purpose + "/" + id).getBytes(StandardCharsets.UTF_8);
    }

    private static String folder(String tenant, String purpose) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var hash = digest.digest((tenant + "/" + purpose).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void require(boolean good, String what) {
        if (!good) {
            throw new IllegalArgumentException("Not the " + what + " of a blob");
        }
    }
}
