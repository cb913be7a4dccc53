package io.centralino.channels.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.centralino.channels.mail.Attachment;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.ArrayList;
import java.util.List;

/// Keeps the list of a message's attachments in one column of JSON.
@Converter
class AttachmentColumn implements AttributeConverter<List<Attachment>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(List<Attachment> attachments) {
        var array = JSON.createArrayNode();
        for (var file : attachments) {
            var entry = array.addObject()
                    .put("name", file.name())
                    .put("type", file.type())
                    .put("size", file.size());
            if (file.state() != null) {
                entry.put("state", file.state().name());
            }
        }
        return array.toString();
    }

    @Override
    public List<Attachment> convertToEntityAttribute(String column) {
        try {
            var attachments = new ArrayList<Attachment>();
            JSON.readTree(column)
                    .forEach(file -> attachments.add(new Attachment(
                            file.path("name").asText(),
                            file.path("type").asText(),
                            file.path("size").asLong(),
                            file.has("state")
                                    ? Attachment.State.valueOf(
                                            file.path("state").asText())
                                    : null)));
            return List.copyOf(attachments);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("what this column holds was written above", broken);
        }
    }
}
