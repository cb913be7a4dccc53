package io.centralino.channels.vault;

import org.jboss.resteasy.reactive.RestResponse;

/// How strangers' bytes leave the house: as a file, never as a page, kept by nobody on the way.
final class Download {

    private Download() {}

    /// @param name a name of ours; the sender's own is shown by the message and never becomes a header
    static RestResponse<byte[]> of(byte[] bytes, String name) {
        return shut(RestResponse.ResponseBuilder.ok(bytes), name);
    }

    static RestResponse<byte[]> of(byte[] bytes, String name, String type) {
        return shut(RestResponse.ResponseBuilder.ok(bytes, type), name);
    }

    private static RestResponse<byte[]> shut(RestResponse.ResponseBuilder<byte[]> answer, String name) {
        return answer.header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
