/// What stands in the manifests, alerts, dashboards and runbooks, compared with what the services are.
@NullMarked
package io.centralino.manifest;

import org.jspecify.annotations.NullMarked;
