package io.centralino.routing;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.centralino.routing.match.Medium;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;

/// Writes a medium as its word; the matchmaker itself knows nothing of JSON.
@Singleton
class MediumWords implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule()
                .addSerializer(new Writer())
                .addDeserializer(Medium.class, new Reader())
                .addKeyDeserializer(Medium.class, new Names()));
    }

    /// Medium to word.
    private static final class Writer extends StdSerializer<Medium> {
        Writer() {
            super(Medium.class);
        }

        @Override
        public void serialize(Medium medium, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(medium.word());
        }
    }

    /// The name of a member to medium.
    private static final class Names extends KeyDeserializer {
        @Override
        public Medium deserializeKey(String word, DeserializationContext context) throws IOException {
            return Medium.named(word)
                    .orElseThrow(() -> context.weirdStringException(word, Medium.class, "not a medium known here"));
        }
    }

    /// Word to medium.
    private static final class Reader extends StdDeserializer<Medium> {
        Reader() {
            super(Medium.class);
        }

        @Override
        public Medium deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var word = json.getValueAsString("");
            return Medium.named(word)
                    .orElseThrow(() -> context.weirdStringException(word, Medium.class, "not a medium known here"));
        }
    }
}
