package io.centralino.cases;

import java.util.UUID;

/// Who appears in the stories.
public final class People {

    /// An agent.
    public static final UUID GIULIA = UUID.fromString("00000000-0000-7000-8000-000000000001");
    /// An agent of somebody else.
    public static final UUID MARCO = UUID.fromString("00000000-0000-7000-8000-000000000003");
    /// A client's manager: reads, changes nothing.
    public static final UUID ELENA = UUID.fromString("00000000-0000-7000-8000-000000000006");

    private People() {}
}
