package io.centralino.desk.socket;

import java.util.UUID;

/// Who sits at desks in these tests.
final class People {
    static final UUID GIULIA = UUID.fromString("00000000-0000-7000-8000-000000000001");
    static final UUID PAOLO = UUID.fromString("00000000-0000-7000-8000-000000000002");
    static final UUID MARCO = UUID.fromString("00000000-0000-7000-8000-000000000003");
    static final UUID SARA = UUID.fromString("00000000-0000-7000-8000-000000000004");
    static final UUID NOBODY = UUID.fromString("00000000-0000-7000-8000-0000000000ff");

    static final String BANK = "banca-aurora";
    static final String TOWN = "comune-valfiorita";

    private People() {}
}
