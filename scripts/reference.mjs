// Writes the reference pages; scripts/reference says how it is called.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const checking = process.env.CHECK === '--check';
const read = (file) => readFileSync(file, 'utf8');
const folders = (path) => readdirSync(path, { withFileTypes: true }).filter((each) => each.isDirectory()).map((each) => each.name).sort();
const stop = (words) => {
  console.error(`reference: ${words}`);
  process.exit(1);
};
const cell = (text) => String(text ?? '').replace(/\s+/g, ' ').replace(/\|/g, '\\|').trim();
const table = (heads, rows) => [`| ${heads.join(' | ')} |`, `|${heads.map(() => '---').join('|')}|`, ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`)].join('\n');
const VERBS = ['get', 'post', 'put', 'patch', 'delete'];
const services = folders('services').filter((name) => existsSync(`services/${name}/src/main/java`));

function sources(folder) {
  return readdirSync(folder, { recursive: true }).map(String).filter((name) => name.endsWith('.java')).map((name) => read(join(folder, name)));
}

/** Who may call what, as it stands at the methods: `GET /api/v1/{org}/queues` to the words for it. */
function rights(service) {
  const found = new Map();
  for (const text of sources(`services/${service}/src/main/java`)) {
    const above = /@Path\("([^"]+)"\)\s*(?:@\w+(?:\([^)]*\))?\s*)*(?:public |final )*class /.exec(text)?.[1];
    if (!above) continue;
    const body = text.slice(text.search(/\bclass \w+/));
    for (const block of body.matchAll(/((?:[ \t]+@\w+(?:\((?:[^()]|\([^()]*\))*\))?\s*\n)+)[ \t]+public /g)) {
      const verb = /@(GET|POST|PUT|PATCH|DELETE)\b/.exec(block[1])?.[1];
      if (!verb) continue;
      const own = /@Path\("([^"]*)"\)/.exec(block[1])?.[1] ?? '';
      const path = own === '' ? above : above + (own.startsWith('/') ? '' : '/') + own;
      const allowed = /@Allowed\(((?:[^()]|\([^()]*\))*)\)/.exec(block[1])?.[1] ?? '';
      const who = /everyone/.test(allowed)
        ? 'anybody'
        : /\bme\b/.test(allowed)
          ? 'everybody for themselves'
          : [...allowed.matchAll(/(?:Role\.)?([A-Z]+)\b/g)].map((role) => role[1].toLowerCase()).join(', ');
      found.set(`${verb} ${path}`, who);
    }
  }
  return found;
}

function api() {
  const parts = services.flatMap((service) => {
    const file = `services/${service}/target/openapi/openapi.json`;
    if (!existsSync(file)) return stop(`${file} is missing: build first`);
    const document = JSON.parse(read(file));
    const who = rights(service);
    const resolve = (schema) => (schema?.$ref ? resolve(document.components.schemas[schema.$ref.split('/').at(-1)]) : schema);
    const rows = Object.entries(document.paths).sort(([a], [b]) => a.localeCompare(b)).flatMap(([path, methods]) =>
      VERBS.filter((verb) => methods[verb]).map((verb) => {
        const operation = methods[verb];
        const name = `${verb.toUpperCase()} ${path}`;
        if (!who.has(name)) stop(`nobody knows who may call ${name} of ${service}`);
        const asked = [...(methods.parameters ?? []), ...(operation.parameters ?? [])].filter((each) => each.in === 'query').map((each) => `\`${each.name}\``);
        const schema = resolve(operation.requestBody?.content?.['application/json']?.schema);
        const required = new Set(schema?.required);
        const fields = Object.keys(schema?.properties ?? {}).map((field) => (required.has(field) ? `**${field}**` : field));
        return [`\`${name}\``, who.get(name), asked.join(', '), fields.join(', ')];
      }),
    );
    return rows.length === 0 ? [] : [`## ${service}\n\n${table(['operation', 'who', 'asks by', 'takes'], rows)}`];
  });
  return `# API\n\nEvery operation by service, who may call it, the query parameters and the members of the body; those in bold must be there. How to call: [call the API](../how-to/call-the-api.md). The document with all types is at \`/q/openapi\` of each service.\n\n${parts.join('\n\n')}\n`;
}

/** The type of a member in a word or two. */
function kind(schema) {
  if (schema.const !== undefined) return `always ${JSON.stringify(schema.const)}`;
  if (schema.enum) return schema.enum.map((each) => `\`${each}\``).join(', ');
  if (schema.$ref) return schema.$ref.split('/').at(-1);
  if (schema.type === 'array') return `list of ${schema.items ? kind(schema.items) : 'anything'}`;
  return Array.isArray(schema.type) ? schema.type.join(' or ') : (schema.type ?? 'anything');
}

function events() {
  const parts = folders('contracts').filter((owner) => owner !== 'envelope').map((owner) => {
    const said = folders(`contracts/${owner}`).map((event) => {
      const schema = JSON.parse(read(`contracts/${owner}/${event}/v1.schema.json`));
      const data = schema.properties?.data ?? {};
      const required = new Set(data.required);
      const rows = Object.entries(data.properties ?? {}).map(([name, member]) => [required.has(name) ? `**${name}**` : name, kind(member), member.description]);
      const history = (schema.history ?? []).map((each) => `${each.date} ${each.change}`).join('; ');
      return `### ${owner}.${event}\n\n${cell(schema.description)} [Schema](../../contracts/${owner}/${event}/v1.schema.json), [example](../../contracts/${owner}/${event}/v1.example.json). ${history}.${rows.length > 0 ? `\n\n${table(['member', 'type', 'meaning'], rows)}` : ''}`;
    });
    return `## ${owner}\n\n${said.join('\n\n')}`;
  });
  return `# Events\n\nWhat each service says, and what stands in \`data\`; members in bold are always there. The envelope, the topics and what readers may rely on: [contracts](../../contracts/README.md).\n\n${parts.join('\n\n')}\n`;
}

/** Variables of the environment, their defaults, and what they set. */
function configuration() {
  const found = new Map();
  const owners = [...services.map((name) => [name, `services/${name}/src/main/resources/application.properties`]), ['gateway', 'gateway/src/main/resources/application.properties'], ...folders('libs').map((name) => ['every service', `libs/${name}/src/main/resources/META-INF/microprofile-config.properties`])];
  for (const [owner, file] of owners) {
    if (!existsSync(file)) continue;
    for (const line of read(file).split('\n').filter((each) => !/^[#%]/.test(each))) {
      for (const [, name, fallback] of line.matchAll(/\$\{([A-Z][A-Z0-9_]*)(?::([^}]*))?\}/g)) {
        const known = found.get(name) ?? { owners: new Set(), defaults: new Set(), sets: new Set() };
        known.owners.add(owner);
        known.defaults.add(fallback === undefined ? 'none: it must be set' : fallback === '' ? 'empty' : `\`${fallback}\``);
        known.sets.add(`\`${line.split('=')[0].trim()}\``);
        found.set(name, known);
      }
    }
  }
  const rows = [...found].sort(([a], [b]) => a.localeCompare(b)).map(([name, known]) => [`\`${name}\``, [...known.defaults].length > 3 ? 'one of its own for each' : [...known.defaults].join(', '), [...known.owners].join(', '), [...known.sets].slice(0, 3).join(', ')]);
  return `# Configuration\n\nWhat differs between places comes by the environment; everything else stands in each service's \`application.properties\`, with its reason beside it. Secrets have no default.\n\n${table(['variable', 'default', 'read by', 'sets'], rows)}\n`;
}

function problems() {
  const rows = readdirSync('docs/problems').filter((name) => name.endsWith('.md')).sort().map((file) => {
    const [, first = '', second = ''] = read(`docs/problems/${file}`).split(/\n\n+/);
    const status = /status (\d{3})/i.exec(first)?.[1];
    if (!status) stop(`docs/problems/${file} does not say its status first`);
    // Some pages name type and status on a line of their own.
    const words = first.startsWith('`type`') ? second : first.replace(/^Status \d{3}[^.]*\.\s*/, '');
    return [`[${file.replace('.md', '')}](../problems/${file})`, status, words];
  });
  return `# Problems\n\nWhat a refusal means. Its \`type\` is \`/problems/\` and the name here.\n\n${table(['problem', 'status', 'means'], rows)}\n`;
}

const NOTE = '\n<!-- Written by scripts/reference. -->\n';
let differ = 0;
for (const [name, page] of Object.entries({ api: api(), events: events(), configuration: configuration(), problems: problems() })) {
  const file = `docs/reference/${name}.md`;
  const text = page + NOTE;
  if (!checking) writeFileSync(file, text);
  else if (!existsSync(file) || read(file) !== text) {
    console.error(`reference: ${file} is not what the sources say; scripts/reference writes it anew`);
    differ++;
  }
}
process.exit(differ);
