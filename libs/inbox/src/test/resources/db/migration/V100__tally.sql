CREATE TABLE tally (
    tenant_id text NOT NULL CHECK (tenant_id <> ''),
    position  bigint GENERATED ALWAYS AS IDENTITY,
    key       text NOT NULL,
    number    bigint NOT NULL,
    xid       xid8 NOT NULL DEFAULT pg_current_xact_id(),
    PRIMARY KEY (tenant_id, position)
);
CALL protect('tally', engine => true);
