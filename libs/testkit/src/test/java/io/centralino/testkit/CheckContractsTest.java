package io.centralino.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs scripts/check-contracts in a small repository with one published contract.
class CheckContractsTest {
    static final Path SCRIPT = Path.of(System.getProperty("centralino.root"), "scripts/check-contracts");

    @TempDir
    Path repository;

    @BeforeEach
    void publish() throws Exception {
        var contract = Files.createDirectories(repository.resolve("contracts/routing/contact-parked"));
        Files.writeString(contract.resolve("v1.schema.json"), """
                {"$ref": "../../envelope/v1.schema.json", "history": [{"date": "2026-11-22", "change": "first published"}],
                 "properties": {"data": {"type": "object", "required": ["contactId"], "properties": {
                   "contactId": {"type": "string", "description": "Which."},
                   "why": {"type": "string", "enum": ["full", "closed"]},
                   "places": {"type": "array", "items": {"type": "object", "properties": {"row": {"type": "integer", "maximum": 9}}}}}}}}
                """);
        Files.writeString(contract.resolve("v1.example.json"), "{}");
        run("git", "init", "-q", "-b", "main");
        run("git", "add", ".");
        run("git", "-c", "user.name=Sara", "-c", "user.email=sara@voxia.example", "commit", "-q", "-m", "publish");
    }

    @Test
    void nothingChangedIsFine() throws Exception {
        assertThat(check()).isEmpty();
    }

    @Test
    void anAddedOptionalMemberWithAHistoryLineIsFine() throws Exception {
        edit(schema -> {
            data(schema).withObject("properties").putObject("note").put("type", "string");
            tell(schema);
        });

        assertThat(check()).isEmpty();
    }

    @Test
    void anAddedMemberWithoutAHistoryLineIsRefused() throws Exception {
        edit(schema -> data(schema).withObject("properties").putObject("note").put("type", "string"));

        assertThat(check()).contains("data/properties/note is new, but history has no new line");
    }

    @Test
    void aBetterDescriptionIsFine() throws Exception {
        edit(schema -> member(schema, "contactId").put("description", "Which contact waits."));

        assertThat(check()).isEmpty();
    }

    @Test
    void aRemovedMemberIsRefused() throws Exception {
        edit(schema -> data(schema).withObject("properties").remove("why"));

        assertThat(check()).contains("data/properties/why: was removed or renamed");
    }

    @Test
    void aRenamedMemberIsRefused() throws Exception {
        edit(schema -> {
            var members = data(schema).withObject("properties");
            members.set("reason", members.remove("why"));
        });

        assertThat(check()).contains("data/properties/why: was removed or renamed");
    }

    @Test
    void aChangedTypeIsRefused() throws Exception {
        edit(schema -> member(schema, "contactId").put("type", "integer"));

        assertThat(check()).contains("contactId/type: changed from \"string\" to \"integer\"");
    }

    @Test
    void aNewRequirementIsRefused() throws Exception {
        edit(schema -> data(schema).withArray("required").add("why"));

        assertThat(check()).contains("data/required: \"why\" is new, which needs a new version");
    }

    @Test
    void aDroppedRequirementIsRefused() throws Exception {
        edit(schema -> ((ArrayNode) data(schema).get("required")).remove(0));

        assertThat(check()).contains("data/required: \"contactId\" was removed");
    }

    @Test
    void aNewEnumValueIsRefused() throws Exception {
        edit(schema -> member(schema, "why").withArray("enum").add("lunch"));

        assertThat(check()).contains("why/enum: \"lunch\" is new, which needs a new version");
    }

    @Test
    void aLostEnumValueIsRefused() throws Exception {
        edit(schema -> ((ArrayNode) member(schema, "why").get("enum")).remove(0));

        assertThat(check()).contains("why/enum: \"full\" was removed");
    }

    @Test
    void aNarrowerConstraintIsRefusedHoweverDeep() throws Exception {
        edit(schema -> ((ObjectNode) member(schema, "places").at("/items/properties/row")).put("maximum", 5));
        assertThat(check()).contains("places/items/properties/row/maximum: changed from 9 to 5");

        edit(schema -> member(schema, "contactId").put("maxLength", 36));
        assertThat(check()).contains("contactId: narrowed by a new \"maxLength\"");
    }

    @Test
    void aClosedSchemaIsRefused() throws Exception {
        edit(schema -> data(schema).put("additionalProperties", false));

        assertThat(check()).contains("data: narrowed by a new \"additionalProperties\"");
    }

    @Test
    void rewrittenHistoryIsRefused() throws Exception {
        edit(schema -> ((ObjectNode) schema.at("/history/0")).put("change", "always so"));

        assertThat(check()).contains("history may only be added to");
    }

    @Test
    void aRemovedContractIsRefused() throws Exception {
        Files.delete(file());

        assertThat(check()).contains("a published contract was removed");
    }

    @Test
    void aBrokenFileIsRefused() throws Exception {
        Files.writeString(file(), "{");

        assertThat(check()).contains("is not JSON");
    }

    @Test
    void aContractWithoutAnExampleIsRefused() throws Exception {
        Files.delete(file().resolveSibling("v1.example.json"));

        assertThat(check()).contains("has no example beside it");
    }

    @Test
    void aSecondVersionBesideTheFirstIsFine() throws Exception {
        Files.writeString(file().resolveSibling("v2.schema.json"), "{\"history\": []}");
        Files.writeString(file().resolveSibling("v2.example.json"), "{}");

        assertThat(check()).isEmpty();
    }

    @Test
    void anUnknownRevisionIsSaidSo() throws Exception {
        assertThat(run(SCRIPT.toString(), "no-such-branch")).contains("no such revision");
    }

    private Path file() {
        return repository.resolve("contracts/routing/contact-parked/v1.schema.json");
    }

    private void edit(Consumer<ObjectNode> change) throws IOException {
        var schema = Json.object(Files.readString(file()));
        change.accept(schema);
        Files.writeString(file(), schema.toPrettyString());
    }

    private static ObjectNode data(ObjectNode schema) {
        return (ObjectNode) schema.at("/properties/data");
    }

    private static ObjectNode member(ObjectNode schema, String name) {
        return (ObjectNode) data(schema).at("/properties/" + name);
    }

    private static void tell(ObjectNode schema) {
        schema.withArray("history").addObject().put("date", "2026-12-01").put("change", "a member more");
    }

    /// What the script complains of; it fails exactly when it does.
    private String check() throws Exception {
        return run(SCRIPT.toString());
    }

    private String run(String... command) throws Exception {
        var builder = new ProcessBuilder(List.of(command))
                .directory(repository.toFile())
                .redirectErrorStream(true);
        builder.environment().put("CENTRALINO_ROOT", repository.toString());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var failed = process.waitFor() != 0;
        assertThat(failed).as(said).isEqualTo(!said.isEmpty());
        return said;
    }
}
