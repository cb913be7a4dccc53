CREATE TABLE note (
    tenant_id text NOT NULL CHECK (tenant_id <> ''),
    id        uuid NOT NULL,
    text      text NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CALL protect('note');
