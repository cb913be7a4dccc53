package io.centralino.quality.evaluation;

import io.centralino.events.Ids;
import io.centralino.quality.Place;
import io.centralino.quality.score.Question;
import io.centralino.quality.score.Scale;
import io.centralino.quality.score.Score;
import io.centralino.quality.score.Section;
import io.centralino.web.Allowed;
import io.centralino.web.Caller;
import io.centralino.web.Idempotent;
import io.centralino.web.InOrganisation;
import io.centralino.web.Page;
import io.centralino.web.Refusal;
import io.centralino.web.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The forms of a tenant. What is sent is published at once as a version; a change is the next one.
@Path("/api/v1/{org}/evaluation-forms")
@RunOnVirtualThread
@InOrganisation
class EvaluationFormResource {

    private final EvaluationForms forms;
    private final EvaluationVoice voice;
    private final Caller caller;
    private final Clock clock;

    EvaluationFormResource(EvaluationForms forms, EvaluationVoice voice, Caller caller, Clock clock) {
        this.forms = forms;
        this.voice = voice;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Allowed({Role.SUPERVISOR, Role.QUALITY, Role.CLIENT, Role.ADMIN})
    public Page<EvaluationForm> list(@RestPath String org, @RestQuery @Nullable String cursor) {
        return Page.of(
                forms.list(Place.of(cursor), Page.LIMIT + 1),
                form -> new Place(form.publishedAt(), form.id()).cursor());
    }

    @GET
    @Path("{id}")
    @Allowed({Role.SUPERVISOR, Role.QUALITY, Role.CLIENT, Role.ADMIN})
    public EvaluationForm get(@RestPath String org, @RestPath UUID id, @RestQuery @Nullable @Min(1) Integer version) {
        return (version == null ? forms.newest(id) : forms.version(id, version)).orElseThrow(Refusal::notFound);
    }

    @POST
    @ResponseStatus(201)
    @Allowed({Role.QUALITY, Role.ADMIN})
    @Idempotent
    public EvaluationForm publish(@RestPath String org, @NotNull @Valid Wish wish) {
        return publish(org, Ids.next(), 1, wish);
    }

    @PUT
    @Path("{id}")
    @Allowed({Role.QUALITY, Role.ADMIN})
    @Idempotent
    public EvaluationForm change(@RestPath String org, @RestPath UUID id, @NotNull @Valid Wish wish) {
        forms.hold(org, id);
        var before = forms.newest(id).orElseThrow(Refusal::notFound);
        return publish(org, id, before.version() + 1, wish);
    }

    private EvaluationForm publish(String org, UUID id, int version, Wish wish) {
        var form = new EvaluationForm(
                id,
                version,
                wish.name(),
                wish.form(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.subject());
        if (!Score.fits(form.sections())) {
            throw new Refusal(
                    EvaluationProblem.WEIGHTS_DO_NOT_SUM, "Each question also needs an id of its own", Map.of());
        }
        forms.add(org, form);
        voice.published(org, form);
        return form;
    }

    record Wish(
            @NotNull @Size(min = 1, max = 100) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]+")
            String name,

            @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid Part> sections) {

        List<Section> form() {
            return sections.stream()
                    .map(part -> new Section(
                            part.title(),
                            part.questions().stream()
                                    .map(it -> new Question(it.id(), it.text(), it.weight(), it.scale(), it.critical()))
                                    .toList()))
                    .toList();
        }
    }

    record Part(
            @NotNull @Size(min = 1, max = 100) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]+")
            String title,

            @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Asked> questions) {}

    record Asked(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,30}")
            String id,

            @NotNull @Size(min = 1, max = 300) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]+")
            String text,

            @Min(0) @Max(100) int weight,
            @NotNull Scale scale,
            boolean critical) {}
}
