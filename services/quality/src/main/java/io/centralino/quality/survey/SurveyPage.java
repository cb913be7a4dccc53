package io.centralino.quality.survey;

import io.centralino.quality.organisation.Organisation;
import io.centralino.quality.organisation.Organisations;
import io.centralino.tenancy.Tenancy;
import io.centralino.web.Allowed;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The page where a customer answers. Anybody may ask for it: the token says whose it is. A token that is none, or no
/// longer, is answered the same whatever is wrong with it; looking never uses it up, because scanners of mail look too.
@Path("/s/{token}")
@RunOnVirtualThread
class SurveyPage {

    private final Links links;
    private final Surveys surveys;
    private final SurveyRules rules;
    private final SurveyVoice voice;
    private final Organisations organisations;
    private final Tenancy tenancy;
    private final Template page;
    private final Clock clock;

    SurveyPage(
            Links links,
            Surveys surveys,
            SurveyRules rules,
            SurveyVoice voice,
            Organisations organisations,
            Tenancy tenancy,
            @Location("survey/page.html") Template page,
            Clock clock) {
        this.links = links;
        this.surveys = surveys;
        this.rules = rules;
        this.voice = voice;
        this.organisations = organisations;
        this.tenancy = tenancy;
        this.page = page;
        this.clock = clock;
    }

    @GET
    @Allowed(everyone = true)
    @Operation(hidden = true)
    public Response look(@RestPath String token, @RestHeader("Accept-Language") @Nullable String language) {
        return links.read(token, clock.instant())
                .map(valid -> tenancy.in(
                        valid.tenant(),
                        () -> surveys.open(valid, clock.instant())
                                .map(open -> {
                                    var sheet = sheet(valid, open);
                                    return open.answered()
                                            ? show(200, sheet.told(sheet.words().already()))
                                            : show(200, sheet);
                                })
                                .orElseGet(() -> notValid(language))))
                .orElseGet(() -> notValid(language));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(everyone = true)
    @Operation(hidden = true)
    public Response answer(
            @RestPath String token,
            @RestHeader("Accept-Language") @Nullable String language,
            @RestForm @Nullable String rating,
            @RestForm @Nullable String solved,
            @RestForm @Nullable String comment) {
        return links.read(token, clock.instant())
                .map(valid -> tenancy.in(
                        valid.tenant(),
                        () -> surveys.open(valid, clock.instant())
                                .map(open -> take(valid, sheet(valid, open).with(rating, solved, comment)))
                                .orElseGet(() -> notValid(language))))
                .orElseGet(() -> notValid(language));
    }

    private Response take(SurveyToken token, Sheet sheet) {
        var answer = Answer.of(sheet.rating(), sheet.solved(), sheet.comment());
        if (answer.isEmpty()) {
            return show(400, sheet.asked(sheet.words().choose()));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var answered = surveys.answer(token, answer.get(), now);
        answered.ifPresent(it -> voice.answered(token.tenant(), it, answer.get(), now));
        return show(
                200,
                sheet.told(
                        answered.isPresent()
                                ? sheet.words().thanks()
                                : sheet.words().already()));
    }

    private Sheet sheet(SurveyToken token, Surveys.Open open) {
        var organisation = organisations.of(token.tenant());
        var language = open.language() != null
                ? open.language()
                : organisation.map(Organisation::locale).orElse("en");
        return Sheet.of(
                Words.in(language).asking(rules.of(token.tenant())),
                organisation.map(Organisation::name).orElse(""));
    }

    private Response notValid(@Nullable String language) {
        var words = Words.in(language == null ? "it" : language);
        return show(404, Sheet.of(words, "").told(words.invalid()));
    }

    private Response show(int status, Sheet sheet) {
        var html = page.data("words", sheet.words())
                .data("organisation", sheet.organisation())
                .data("asking", sheet.asking())
                .data("notice", sheet.notice())
                .data("rating", sheet.rating())
                .data("solved", sheet.solved())
                .data("comment", sheet.comment())
                .render();
        return Response.status(status)
                .entity(html)
                .type("text/html;charset=utf-8")
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
                .build();
    }
}
