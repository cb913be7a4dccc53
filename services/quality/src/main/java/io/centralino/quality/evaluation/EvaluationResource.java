package io.centralino.quality.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.centralino.events.Ids;
import io.centralino.quality.Place;
import io.centralino.quality.monitoring.Monitoring;
import io.centralino.quality.score.Judgement;
import io.centralino.quality.score.Score;
import io.centralino.web.Allowed;
import io.centralino.web.Caller;
import io.centralino.web.Idempotent;
import io.centralino.web.InOrganisation;
import io.centralino.web.Page;
import io.centralino.web.Refusal;
import io.centralino.web.Role;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Contacts judged by a form: a draft that its score explains question by question, and closed for good.
@Path("/api/v1/{org}/evaluations")
@RunOnVirtualThread
@InOrganisation
@RegisterForReflection(targets = Score.Part.class)
class EvaluationResource {

    private final Evaluations evaluations;
    private final EvaluationForms forms;
    private final EvaluationVoice voice;
    private final Monitoring monitoring;
    private final Caller caller;
    private final Clock clock;

    EvaluationResource(
            Evaluations evaluations,
            EvaluationForms forms,
            EvaluationVoice voice,
            Monitoring monitoring,
            Caller caller,
            Clock clock) {
        this.evaluations = evaluations;
        this.forms = forms;
        this.voice = voice;
        this.monitoring = monitoring;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Allowed({Role.SUPERVISOR, Role.QUALITY, Role.CLIENT, Role.ADMIN})
    public Page<Evaluation> list(
            @RestPath String org, @RestQuery @Nullable UUID agent, @RestQuery @Nullable String cursor) {
        return Page.of(
                evaluations.newest(agent, Place.of(cursor), Page.LIMIT + 1),
                it -> new Place(it.openedAt(), it.id()).cursor());
    }

    @GET
    @Path("{id}")
    @Allowed({Role.SUPERVISOR, Role.QUALITY, Role.CLIENT, Role.ADMIN})
    public Body get(@RestPath String org, @RestPath UUID id) {
        return body(evaluations.of(id).orElseThrow(Refusal::notFound));
    }

    @POST
    @ResponseStatus(201)
    @Allowed({Role.SUPERVISOR, Role.QUALITY})
    @Idempotent
    public Body open(@RestPath String org, @NotNull @Valid Wish wish) {
        var now = now();
        var form = forms.version(wish.formId(), wish.version()).orElseThrow(Refusal::notFound);
        monitoring.refuseUnlessOn(org, now);
        var agent = evaluations
                .agentOf(wish.contactId())
                .orElseThrow(() -> new Refusal(EvaluationProblem.CONTACT_NOT_HANDLED, null, Map.of()));
        var score = score(form, wish.judgements());
        var draft = new Evaluation(
                Ids.next(),
                wish.contactId(),
                agent,
                form.id(),
                form.version(),
                wish.judgements(),
                score.percent(),
                score.critical(),
                caller.subject(),
                now,
                null);
        evaluations.add(org, draft);
        return new Body(draft, score.parts());
    }

    @PUT
    @Path("{id}/answers")
    @Allowed({Role.SUPERVISOR, Role.QUALITY})
    @Idempotent
    public Body change(@RestPath String org, @RestPath UUID id, @NotNull @Valid Said said) {
        var draft = evaluations.of(id).orElseThrow(Refusal::notFound);
        monitoring.refuseUnlessOn(org, now());
        var score = score(form(draft), said.judgements());
        if (!evaluations.change(id, said.judgements(), score)) {
            throw new Refusal(EvaluationProblem.EVALUATION_CLOSED, null, Map.of());
        }
        return get(org, id);
    }

    @POST
    @Path("{id}/close")
    @Allowed({Role.SUPERVISOR, Role.QUALITY})
    @Idempotent
    public Body close(@RestPath String org, @RestPath UUID id) {
        var now = now();
        if (evaluations.of(id).isEmpty()) {
            throw Refusal.notFound();
        }
        monitoring.refuseUnlessOn(org, now);
        if (!evaluations.close(id, now)) {
            throw new Refusal(EvaluationProblem.EVALUATION_CLOSED, null, Map.of());
        }
        var closed = evaluations.of(id).orElseThrow();
        voice.closed(org, closed, now);
        return body(closed);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private EvaluationForm form(Evaluation it) {
        return forms.version(it.formId(), it.formVersion()).orElseThrow();
    }

    private Body body(Evaluation it) {
        return new Body(it, score(form(it), it.answers()).parts());
    }

    private static Score score(EvaluationForm form, List<Judgement> answers) {
        return Score.of(form.sections(), answers)
                .orElseThrow(() -> new Refusal(
                        EvaluationProblem.ANSWERS_DO_NOT_FIT,
                        "Answer every question once, by its scale; at least one must apply"));
    }

    record Wish(
            @NotNull UUID contactId,
            @NotNull UUID formId,
            @Min(1) int version,
            @NotNull @Size(max = 1000) List<@NotNull @Valid One> answers) {

        List<Judgement> judgements() {
            return answers.stream().map(One::judgement).toList();
        }
    }

    record Said(@NotNull @Size(max = 1000) List<@NotNull @Valid One> answers) {

        List<Judgement> judgements() {
            return answers.stream().map(One::judgement).toList();
        }
    }

    record One(
            @NotNull @Size(max = 31) String questionId,
            @Nullable Integer value,

            @Nullable @Size(max = 1000) @Pattern(regexp = "[\\n\\r\\t[^\\p{Cc}\\p{Cs}]]*")
            String comment) {

        Judgement judgement() {
            return new Judgement(questionId, value, comment);
        }
    }

    /// An evaluation, and what each question gave of what it could.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(@JsonUnwrapped Evaluation evaluation, List<Score.Part> parts) {}
}
