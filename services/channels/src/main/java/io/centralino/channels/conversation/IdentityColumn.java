package io.centralino.channels.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.ArrayList;
import java.util.List;

/// Keeps what a customer is known by in one column of JSON.
@Converter
class IdentityColumn implements AttributeConverter<List<Identity>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(List<Identity> identities) {
        var array = JSON.createArrayNode();
        identities.forEach(
                identity -> array.addObject().put("kind", identity.kind()).put("value", identity.value()));
        return array.toString();
    }

    @Override
    public List<Identity> convertToEntityAttribute(String column) {
        try {
            var identities = new ArrayList<Identity>();
            JSON.readTree(column)
                    .forEach(one -> identities.add(new Identity(
                            one.path("kind").asText(), one.path("value").asText())));
            return List.copyOf(identities);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("what this column holds was written above", broken);
        }
    }
}
