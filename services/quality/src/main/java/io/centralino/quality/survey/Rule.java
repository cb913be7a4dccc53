package io.centralino.quality.survey;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;

/// Whom a tenant asks, how often, and with which words.
///
/// @param media where customers can be asked
/// @param questions by language; the house's own words stand in where a language is missing
@RegisterForReflection
public record Rule(
        boolean enabled,
        @Min(0) @Max(100) int samplingPercent,
        @Min(0) @Max(365) int quietDays,
        @Min(1) @Max(720) int expiresAfterHours,
        @NotNull @Size(max = 20) Set<@NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,30}") String> media,

        @NotNull @Size(max = 20)
        Map<@NotNull @Pattern(regexp = "[a-z]{2,3}") String, @NotNull @Valid Questions> questions) {

    /// Nobody is asked before a tenant says so.
    static final Rule UNSAID =
            new Rule(false, 100, 14, 72, Set.of("mail", "chat", "form", "whatsapp", "rest"), Map.of());

    /// How the two questions are put.
    @RegisterForReflection
    public record Questions(
            @NotNull @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]+") @Size(max = 200)
            String rating,

            @NotNull @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]+") @Size(max = 200)
            String solved) {}
}
