package io.centralino.quality;

import java.util.UUID;

/// Who appears in the stories.
public final class People {

    /// An agent.
    public static final UUID GIULIA = UUID.fromString("00000000-0000-7000-8000-000000000001");
    /// Answers for quality.
    public static final UUID NADIA = UUID.fromString("00000000-0000-7000-8000-000000000011");

    private People() {}
}
