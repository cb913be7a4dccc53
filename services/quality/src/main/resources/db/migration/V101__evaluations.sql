-- A form and its versions. A version that is published is never changed again: what was judged by it stays explained.
CREATE TABLE evaluation_form (
    tenant_id    text NOT NULL CHECK (tenant_id <> ''),
    id           uuid NOT NULL,
    version      integer NOT NULL CHECK (version > 0),
    name         text NOT NULL,
    sections     jsonb NOT NULL,
    published_at timestamptz NOT NULL,
    published_by uuid NOT NULL,
    PRIMARY KEY (tenant_id, id, version)
);
CALL protect('evaluation_form');
REVOKE UPDATE, DELETE ON evaluation_form FROM ${app};

CREATE TABLE evaluation (
    tenant_id    text NOT NULL CHECK (tenant_id <> ''),
    id           uuid NOT NULL,
    contact_id   uuid NOT NULL,
    agent_id     uuid NOT NULL,
    form_id      uuid NOT NULL,
    form_version integer NOT NULL,
    answers      jsonb NOT NULL,
    score        numeric(5, 2) NOT NULL CHECK (score BETWEEN 0 AND 100),
    critical     boolean NOT NULL,
    evaluator_id uuid NOT NULL,
    opened_at    timestamptz NOT NULL,
    closed_at    timestamptz,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, form_id, form_version) REFERENCES evaluation_form
);
CREATE INDEX evaluation_newest ON evaluation (tenant_id, opened_at DESC, id DESC);
CALL protect('evaluation');
