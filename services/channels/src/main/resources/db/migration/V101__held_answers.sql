-- Answers that wait some seconds and can be taken back until they leave. Until then nobody has been told of them.

CREATE TABLE held_answer (
    tenant_id       text NOT NULL CHECK (tenant_id <> ''),
    id              uuid NOT NULL,
    conversation_id uuid NOT NULL,
    contact_id      uuid NOT NULL,
    author_id       uuid NOT NULL,
    author_name     text NOT NULL,
    client_id       text,
    text            text NOT NULL,
    written_at      timestamptz NOT NULL,
    leaves_at       timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversation,
    FOREIGN KEY (tenant_id, contact_id) REFERENCES contact
);
CREATE UNIQUE INDEX held_answer_client_id ON held_answer (tenant_id, conversation_id, client_id);
CREATE INDEX held_answer_in_order ON held_answer (tenant_id, conversation_id, written_at, id);
CREATE INDEX held_answer_contact ON held_answer (tenant_id, contact_id);
CREATE INDEX held_answer_due ON held_answer (leaves_at);
CALL protect('held_answer', engine => true);
