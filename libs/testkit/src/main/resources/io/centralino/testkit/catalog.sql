-- The walls between organisations, as questions to PostgreSQL's catalog. The first paragraph prepares what the others ask
-- of; each of them answers with the table, with what an exception would have to name, and with the fault.

CREATE TEMP TABLE check_listed (name text PRIMARY KEY, vendor boolean, engine boolean) ON COMMIT DROP;
CREATE TEMP TABLE check_roles ON COMMIT DROP AS
SELECT '${app}'::regrole::oid AS app, '${app}_engine'::regrole::oid AS engine;
CREATE TEMP VIEW check_found AS
SELECT oid AS id, oid::regclass::text AS name, relname, relkind, relrowsecurity, relforcerowsecurity,
       relispartition, relowner, reloptions, relacl FROM pg_class
WHERE relnamespace::regnamespace::text NOT LIKE 'pg\_%'
AND relnamespace::regnamespace::text <> 'information_schema';
CREATE TEMP VIEW check_walled AS
SELECT f.id, f.name, l.vendor, l.engine, a.attnum AS tenant, a.attnotnull
FROM check_found f JOIN check_listed l USING (name)
LEFT JOIN pg_attribute a ON a.attrelid = f.id AND a.attname = 'tenant_id' AND NOT a.attisdropped;
CREATE TEMP VIEW check_policy AS
SELECT p.*, qual = own_or_vendor AS vendor,
       NOT EXISTS (SELECT 1 FROM unnest(ARRAY[qual, withcheck]) e
           WHERE NOT (e = own OR e = own_or_vendor OR starts_with(e, '(' || own || ' AND '))) AS sound
FROM (SELECT polrelid AS id, oid, polname AS name, polroles AS roles, polcmd AS command,
             pg_get_expr(polqual, polrelid) AS qual, pg_get_expr(polwithcheck, polrelid) AS withcheck FROM pg_policy) p,
     (SELECT format('(tenant_id = %s)', set) AS own,
             format('((tenant_id = %s) OR (vendor_id = %s))', set, set) AS own_or_vendor
      FROM (SELECT 'NULLIF(current_setting(''app.organisation''::text, true), ''''::text)' AS set) setting) rule;

-- Lists and database agree.
SELECT name, name::text, 'is a table that db/tenancy.yaml does not list' FROM check_found
WHERE relkind IN ('r', 'p', 'f') AND NOT relispartition AND relname <> 'flyway_schema_history'
AND name NOT IN (SELECT name FROM check_listed);

SELECT name, name, 'is listed but does not exist' FROM check_listed WHERE to_regclass(name) IS NULL;

-- The wall stands.
SELECT w.name, 'row-level security', 'row-level security is not enabled and forced'
FROM check_walled w JOIN check_found f USING (id) WHERE NOT (f.relrowsecurity AND f.relforcerowsecurity);

SELECT name, 'tenant_id', 'has no tenant_id that must be there and must not be blank' FROM check_walled w
WHERE tenant IS NULL OR NOT attnotnull OR NOT EXISTS (SELECT 1 FROM pg_constraint c
    WHERE c.conrelid = w.id AND c.contype = 'c' AND pg_get_constraintdef(c.oid) LIKE '%tenant_id <> ''''%');

-- Policies: who sees what.
SELECT w.name, p.name::text, 'policy ' || p.name || ' is for everyone, not for a role' FROM check_walled w
JOIN check_policy p USING (id) WHERE 0 = ANY (p.roles);

SELECT w.name, 'no policy', 'has no policy for the service, which works on it' FROM check_walled w, check_roles r
WHERE has_any_column_privilege(r.app, w.id, 'SELECT, INSERT, UPDATE')
AND NOT EXISTS (SELECT 1 FROM check_policy p WHERE p.id = w.id AND r.app = ANY (p.roles));

SELECT w.name, p.name::text, 'policy ' || p.name || ' does not hold rows to the current organisation'
FROM check_walled w JOIN check_policy p USING (id), check_roles r WHERE r.app = ANY (p.roles) AND w.tenant IS NOT NULL
AND NOT p.sound;

SELECT w.name, p.name::text, 'policy ' || p.name || CASE WHEN w.vendor
    THEN ' does not show rows to their vendor, as listed' ELSE ' shows rows to a vendor, which is not listed' END
FROM check_walled w JOIN check_policy p USING (id), check_roles r WHERE r.app = ANY (p.roles) AND w.tenant IS NOT NULL
AND p.sound AND p.command IN ('*', 'r') AND w.vendor <> p.vendor;

SELECT w.name, 'engine', CASE WHEN w.engine THEN 'is listed for the engine, which may not work on it'
    ELSE 'the engine may work on it, which is not listed' END
FROM check_walled w, check_roles r
WHERE w.engine <> (has_any_column_privilege(r.engine, w.id, 'SELECT, INSERT, UPDATE')
    OR has_table_privilege(r.engine, w.id, 'DELETE'))
OR w.engine AND NOT EXISTS (SELECT 1 FROM check_policy p WHERE p.id = w.id AND r.engine = ANY (p.roles));

SELECT w.name, f.proname::text, 'policy ' || p.name || ' calls ' || f.proname ||
    ', which is immutable: a prepared plan would keep one organisation''s answer for the next'
FROM check_walled w JOIN check_policy p USING (id)
JOIN pg_depend d ON d.classid = 'pg_policy'::regclass AND d.objid = p.oid AND d.refclassid = 'pg_proc'::regclass
JOIN pg_proc f ON f.oid = d.refobjid WHERE f.provolatile = 'i';

-- Keys do not reach over the wall.
SELECT w.name, i.indexrelid::regclass::text, 'unique index ' || i.indexrelid::regclass ||
    ' does not lead with tenant_id: a clash tells what another organisation has'
FROM check_walled w JOIN pg_index i ON i.indrelid = w.id
WHERE (i.indisunique OR i.indisexclusion) AND w.tenant IS NOT NULL AND i.indkey[0] <> w.tenant;

SELECT w.name, c.conname::text, 'foreign key ' || c.conname || ' does not lead with tenant_id on both sides:'
    || ' a row could point into another organisation'
FROM check_walled w JOIN pg_constraint c ON c.conrelid = w.id AND c.contype = 'f'
LEFT JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = c.confkey[1]
WHERE w.tenant IS NOT NULL AND (c.conkey[1] <> w.tenant OR a.attname <> 'tenant_id');

-- Nobody walks around the wall.
SELECT f.name, 'TRUNCATE', pg_get_userbyid(role) || ' may truncate, add triggers or refer to it'
FROM check_found f, check_roles r, unnest(ARRAY[r.app, r.engine]) role
WHERE f.relkind IN ('r', 'p') AND has_table_privilege(role, f.id, 'TRUNCATE, TRIGGER, REFERENCES');

SELECT f.name, 'owner', pg_get_userbyid(role) || ' owns it' FROM check_found f, check_roles r,
unnest(ARRAY[r.app, r.engine]) role WHERE pg_has_role(role, f.relowner, 'MEMBER');

SELECT rolname, 'role', 'is a superuser, bypasses row-level security or may create roles' FROM pg_roles, check_roles r
WHERE pg_roles.oid IN (r.app, r.engine) AND (rolsuper OR rolbypassrls OR rolcreaterole);

SELECT f.name, 'PUBLIC', 'everyone may work on it' FROM check_found f, aclexplode(f.relacl) a WHERE a.grantee = 0;

SELECT f.name, 'partition', 'may be read past its parent, and past the parent''s policies' FROM check_found f, check_roles r
WHERE f.relispartition AND f.relkind = 'r' AND (has_any_column_privilege(r.app, f.id, 'SELECT')
    OR has_any_column_privilege(r.engine, f.id, 'SELECT'));

SELECT name, 'view', 'is a view without security_invoker, which reads as its owner' FROM check_found
WHERE relkind = 'v' AND NOT coalesce('security_invoker=true' = ANY (reloptions)
    OR 'security_invoker=on' = ANY (reloptions), false);

SELECT name, 'view', 'is a materialized view, which no policy holds' FROM check_found WHERE relkind = 'm';

SELECT p.oid::regprocedure::text, p.proname::text, 'is a function that works as its owner' FROM pg_proc p
WHERE p.prosecdef AND p.pronamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema');
