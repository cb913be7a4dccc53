-- One row per contact, as far as the history counts it. Facts may come in any order and more than once: each column
-- takes the earliest or the latest of what was said, so the row is the same in the end.
CREATE TABLE counted_contact (
    tenant_id   text NOT NULL CHECK (tenant_id <> ''),
    id          uuid NOT NULL,
    medium      text,
    waits_in    text,
    waits_since timestamptz,
    queued_at   timestamptz,
    answered_in text,
    answered_at timestamptz,
    waited_ms   bigint,
    handled_at  timestamptz,
    handle_ms   bigint,
    left_at     timestamptz,
    answered    boolean NOT NULL GENERATED ALWAYS AS (
        answered_at IS NOT NULL AND coalesce(left_at >= answered_at, true)) STORED,
    -- Where it was answered, else where it waited last.
    queue_id    text GENERATED ALWAYS AS (
        CASE WHEN answered_at IS NOT NULL AND coalesce(left_at >= answered_at, true)
            THEN answered_in ELSE waits_in END) STORED,
    PRIMARY KEY (tenant_id, id)
) WITH (fillfactor = 80);
-- Rows lie in the order of time, and an index of this kind costs an update nothing.
CREATE INDEX counted_contact_times ON counted_contact USING brin (queued_at, answered_at, handled_at, left_at);
CALL protect('counted_contact');

-- What came before this house counted, as a planner knows it from elsewhere.
CREATE TABLE imported_interval (
    tenant_id   text NOT NULL CHECK (tenant_id <> ''),
    queue_id    text NOT NULL,
    medium      text NOT NULL,
    start_at    timestamptz NOT NULL,
    minutes     smallint NOT NULL CHECK (minutes IN (15, 30)),
    offered     bigint NOT NULL CHECK (offered >= 0),
    answered    bigint NOT NULL CHECK (answered >= 0),
    handled     bigint NOT NULL CHECK (handled >= 0),
    abandoned   bigint NOT NULL CHECK (abandoned >= 0),
    handle_ms   bigint NOT NULL CHECK (handle_ms >= 0),
    waited_ms   bigint NOT NULL CHECK (waited_ms >= 0),
    PRIMARY KEY (tenant_id, queue_id, medium, start_at)
);
CALL protect('imported_interval');

CREATE TABLE forecast (
    tenant_id text NOT NULL CHECK (tenant_id <> ''),
    id        uuid NOT NULL,
    queue_id  text NOT NULL,
    medium    text NOT NULL,
    from_day  date NOT NULL,
    to_day    date NOT NULL CHECK (to_day >= from_day),
    minutes   smallint NOT NULL CHECK (minutes IN (15, 30)),
    weeks     smallint NOT NULL,
    method    text NOT NULL,
    time_zone text NOT NULL,
    days      jsonb NOT NULL,
    made_at   timestamptz NOT NULL,
    made_by   uuid NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX forecast_newest ON forecast (tenant_id, made_at DESC, id DESC);
CALL protect('forecast');

CREATE TABLE requirement (
    tenant_id   text NOT NULL CHECK (tenant_id <> ''),
    id          uuid NOT NULL,
    forecast_id uuid NOT NULL,
    target      jsonb NOT NULL,
    days        jsonb NOT NULL,
    set_at      timestamptz NOT NULL,
    set_by      uuid NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, forecast_id) REFERENCES forecast
);
CREATE INDEX requirement_newest ON requirement (tenant_id, set_at DESC, id DESC);
CREATE INDEX requirement_forecast ON requirement (tenant_id, forecast_id);
CALL protect('requirement');

-- What was forecast, and what was asked for, stays as it was said.
REVOKE UPDATE, DELETE ON forecast, requirement FROM ${app};
