package io.centralino.workforce;

import java.util.UUID;

/// Who appears in the stories.
public final class People {

    /// An agent.
    public static final UUID GIULIA = UUID.fromString("00000000-0000-7000-8000-000000000001");
    /// A supervisor.
    public static final UUID SARA = UUID.fromString("00000000-0000-7000-8000-000000000004");
    /// A planner.
    public static final UUID BRUNO = UUID.fromString("00000000-0000-7000-8000-000000000010");

    private People() {}
}
