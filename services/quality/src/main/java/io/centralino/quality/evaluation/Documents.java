package io.centralino.quality.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.centralino.quality.score.Judgement;
import io.centralino.quality.score.Question;
import io.centralino.quality.score.Scale;
import io.centralino.quality.score.Section;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;

/// What is kept of forms and answers as documents, as the API writes them.
@ApplicationScoped
@RegisterForReflection(targets = {Section.class, Question.class, Scale.class, Judgement.class})
class Documents {

    private final ObjectMapper json;

    Documents(ObjectMapper json) {
        this.json = json;
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What the API reads can be written", e);
        }
    }

    <T> T read(String text, TypeReference<T> shape) {
        try {
            return json.readValue(text, shape);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was kept can be read", e);
        }
    }
}
