#!/usr/bin/env bash
# Runs once, when the server's folder is made: a database and three roles for each service, none of them a superuser.
set -eo pipefail

for owner in /passwords/*-owner; do
  service=$(basename "${owner%-owner}")
  psql -v ON_ERROR_STOP=1 -v service="$service" -v owner="$service"_owner -v engine="$service"_engine \
    -v owner_password="$(<"$owner")" -v engine_password="$(<"/passwords/$service-engine")" \
    -v app_password="$(<"/passwords/$service-app")" <<'SQL'
CREATE ROLE :"owner" LOGIN PASSWORD :'owner_password';
CREATE ROLE :"service" LOGIN PASSWORD :'app_password';
CREATE ROLE :"engine" LOGIN PASSWORD :'engine_password';
CREATE DATABASE :"service" OWNER :"owner";
REVOKE ALL ON DATABASE :"service" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"service" TO :"service", :"engine";
\connect :"service"
ALTER SCHEMA public OWNER TO :"owner";
REVOKE ALL ON SCHEMA public FROM PUBLIC;
SQL
done
