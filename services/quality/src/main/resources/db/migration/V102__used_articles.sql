-- Which version of which article an agent answered a contact with, as knowledge says it, once each.
CREATE TABLE used_article (
    tenant_id  text NOT NULL CHECK (tenant_id <> ''),
    contact_id uuid NOT NULL,
    article_id uuid NOT NULL,
    version    integer NOT NULL CHECK (version > 0),
    used_at    timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, contact_id, article_id, version)
);
CALL protect('used_article');
