-- Two more media. A queue that took every medium there was takes every medium there is.
ALTER DOMAIN medium DROP CONSTRAINT medium_check;
ALTER DOMAIN medium ADD CONSTRAINT medium_check CHECK (VALUE IN ('mail', 'chat', 'form', 'whatsapp', 'rest'));

ALTER TABLE agent
    ADD COLUMN capacity_whatsapp integer NOT NULL DEFAULT 0 CHECK (capacity_whatsapp BETWEEN 0 AND 50),
    ADD COLUMN capacity_rest integer NOT NULL DEFAULT 0 CHECK (capacity_rest BETWEEN 0 AND 50);
ALTER TABLE agent ALTER COLUMN capacity_whatsapp DROP DEFAULT, ALTER COLUMN capacity_rest DROP DEFAULT;

-- The owner of the tables sees no tenant's rows but for this one statement.
ALTER TABLE queue NO FORCE ROW LEVEL SECURITY;
UPDATE queue SET media = media || '{whatsapp,rest}' WHERE media @> '{mail,chat,form}';
ALTER TABLE queue FORCE ROW LEVEL SECURITY;
