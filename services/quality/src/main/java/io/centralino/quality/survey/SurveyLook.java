package io.centralino.quality.survey;

import io.centralino.web.Allowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// How the page looks: a file of its own, so that the page needs no style written into it.
@Path("/s/survey.css")
class SurveyLook {

    private static final byte[] CSS = read();

    @GET
    @Allowed(everyone = true)
    @Operation(hidden = true)
    public Response get() {
        return Response.ok(CSS, "text/css;charset=utf-8")
                .header("Cache-Control", "public, max-age=3600")
                .build();
    }

    private static byte[] read() {
        try (var css = Objects.requireNonNull(SurveyLook.class.getResourceAsStream("/survey.css"))) {
            return css.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
