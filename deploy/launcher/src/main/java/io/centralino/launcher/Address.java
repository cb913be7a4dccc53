package io.centralino.launcher;

/// Every port of the suite, all moved by one offset so that a second suite can run beside the first.
enum Address {
    GATEWAY("gateway", 8080),
    CHANNELS("channels", 8081),
    ROUTING("routing", 8082),
    CASES("cases", 8083),
    GOVERNANCE("governance", 8084),
    DESK("desk", 8085),
    KNOWLEDGE("knowledge", 8086),
    QUALITY("quality", 8087),
    WORKFORCE("workforce", 8088),
    KEYCLOAK("Keycloak", 8180),
    KEYCLOAK_HEALTH("Keycloak's health page", 8181),
    GATEWAY_FIGURES("the gateway's figures", 9080),
    POSTGRES("PostgreSQL", 5440),
    KAFKA("Kafka", 9192),
    KAFKA_CONTROLLER("Kafka's controller", 9193),
    SMTP("the mail server (SMTP)", 3025),
    IMAP("the mail server (IMAP)", 3143),
    STAND_INS("the stand-ins of providers", 8190);

    private final String part;
    private final int port;

    Address(String part, int port) {
        this.part = part;
        this.port = port;
    }

    String part() {
        return part;
    }

    int port(int offset) {
        return port + offset;
    }

    String url(int offset) {
        return "http://localhost:" + port(offset);
    }
}
