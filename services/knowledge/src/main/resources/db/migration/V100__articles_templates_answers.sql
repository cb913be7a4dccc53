-- An article is a name for its versions: which one is in force, and whether any is.
CREATE TABLE article (
    tenant_id    text NOT NULL CHECK (tenant_id <> ''),
    id           uuid NOT NULL,
    created_at   timestamptz NOT NULL,
    last_version integer NOT NULL CHECK (last_version >= 1),
    published    integer CHECK (published BETWEEN 1 AND last_version),
    published_at timestamptz,
    retired_at   timestamptz,
    PRIMARY KEY (tenant_id, id),
    CHECK ((published IS NULL) = (published_at IS NULL))
);
CREATE INDEX article_newest ON article (tenant_id, created_at DESC, id DESC);
CALL protect('article');

-- What an article says. The words of a search are kept beside the text, after the rules of its language.
CREATE TABLE article_version (
    tenant_id       text NOT NULL CHECK (tenant_id <> ''),
    article_id      uuid NOT NULL,
    number          integer NOT NULL CHECK (number >= 1),
    title           text NOT NULL CHECK (title <> ''),
    body            text NOT NULL CHECK (body <> ''),
    language        text NOT NULL CHECK (language IN ('it', 'en')),
    audience        text NOT NULL CHECK (audience IN ('agents', 'customers')),
    change_summary  text,
    change_severity text CHECK (change_severity IN ('minor', 'major', 'critical')),
    change_from     timestamptz,
    author_id       uuid NOT NULL,
    written_at      timestamptz NOT NULL,
    search tsvector NOT NULL GENERATED ALWAYS AS (
        setweight(to_tsvector(CASE language WHEN 'it' THEN 'italian'::regconfig ELSE 'english'::regconfig END, title), 'A')
        || setweight(to_tsvector(CASE language WHEN 'it' THEN 'italian'::regconfig ELSE 'english'::regconfig END, body), 'C')
    ) STORED,
    PRIMARY KEY (tenant_id, article_id, number),
    FOREIGN KEY (tenant_id, article_id) REFERENCES article,
    CHECK (num_nulls(change_summary, change_severity, change_from) IN (0, 3))
);
CALL protect('article_version');
-- Whoever was answered with a version can be shown it word for word.
REVOKE UPDATE, DELETE ON article_version FROM ${app};
ALTER TABLE article ADD FOREIGN KEY (tenant_id, id, published) REFERENCES article_version (tenant_id, article_id, number);

-- That a version was published, and by whom: what was once in force can still be what an answer came from.
CREATE TABLE publication (
    tenant_id  text NOT NULL CHECK (tenant_id <> ''),
    article_id uuid NOT NULL,
    number     integer NOT NULL,
    at         timestamptz NOT NULL,
    by         uuid NOT NULL,
    PRIMARY KEY (tenant_id, article_id, number, at),
    FOREIGN KEY (tenant_id, article_id, number) REFERENCES article_version
);
CALL protect('publication');
REVOKE UPDATE, DELETE ON publication FROM ${app};

-- What is said often, with places for names.
CREATE TABLE template (
    tenant_id  text NOT NULL CHECK (tenant_id <> ''),
    id         uuid NOT NULL,
    name       text NOT NULL CHECK (name <> ''),
    language   text NOT NULL CHECK (language IN ('it', 'en')),
    text       text NOT NULL CHECK (text <> ''),
    changed_at timestamptz NOT NULL,
    changed_by uuid NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX template_name ON template (tenant_id, lower(name), id);
CALL protect('template');

-- That a contact was answered with a version: once, however often it is said.
CREATE TABLE answer_used (
    tenant_id  text NOT NULL CHECK (tenant_id <> ''),
    contact_id uuid NOT NULL,
    article_id uuid NOT NULL,
    version    integer NOT NULL,
    agent_id   uuid NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, contact_id, article_id, version),
    FOREIGN KEY (tenant_id, article_id, version) REFERENCES article_version
);
CALL protect('answer_used');
REVOKE UPDATE, DELETE ON answer_used FROM ${app};
