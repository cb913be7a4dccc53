// Compares two folders of contracts, the published one and the one at hand: node check-contracts.mjs <published> <now>
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

const ANNOTATIONS = new Set(['title', 'description', 'examples', '$comment', 'deprecated', 'history']);
const OPEN_MAPS = new Set(['properties', '$defs']);
const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

const [published, now] = process.argv.slice(2);
const broken = [];
const schemas = (root) =>
  readdirSync(root, { recursive: true }).map(String).filter((path) => /(^|[\\/])v[1-9][0-9]*\.schema\.json$/.test(path)).sort();

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (problem) {
    broken.push(`${path}: is not JSON (${problem.message})`);
    return undefined;
  }
}

/** Everything that is not an annotation or an open map is a promise, and promises do not change. Returns what was added. */
function compare(before, after, at) {
  const added = [];
  if (!isObject(before) || !isObject(after)) {
    if (!isDeepStrictEqual(before, after)) broken.push(`${at}: changed from ${JSON.stringify(before)} to ${JSON.stringify(after)}`);
    return added;
  }
  for (const keyword of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (ANNOTATIONS.has(keyword)) continue;
    if (OPEN_MAPS.has(keyword)) added.push(...compareMembers(before[keyword] ?? {}, after[keyword] ?? {}, `${at}/${keyword}`));
    else if (!(keyword in before)) broken.push(`${at}: narrowed by a new "${keyword}"`);
    else if (!(keyword in after)) broken.push(`${at}: "${keyword}" was removed`);
    else if (keyword === 'required' || keyword === 'enum') compareSets(keyword, before[keyword], after[keyword], at);
    else added.push(...compare(before[keyword], after[keyword], `${at}/${keyword}`));
  }
  return added;
}

function compareMembers(before, after, at) {
  const added = Object.keys(after).filter((name) => !(name in before)).map((name) => `${at}/${name}`);
  for (const name of Object.keys(before)) {
    if (name in after) added.push(...compare(before[name], after[name], `${at}/${name}`));
    else broken.push(`${at}/${name}: was removed or renamed`);
  }
  return added;
}

function compareSets(keyword, before, after, at) {
  for (const value of after) if (!before.includes(value)) broken.push(`${at}/${keyword}: ${JSON.stringify(value)} is new, which needs a new version`);
  for (const value of before) if (!after.includes(value)) broken.push(`${at}/${keyword}: ${JSON.stringify(value)} was removed`);
}

for (const path of schemas(published)) {
  if (!existsSync(join(now, path))) {
    broken.push(`${path}: a published contract was removed`);
    continue;
  }
  const [before, after] = [read(join(published, path)), read(join(now, path))];
  if (!before || !after) continue;
  const added = compare(before, after, path);
  const [told, tells] = [before.history ?? [], after.history ?? []];
  if (!isDeepStrictEqual(tells.slice(0, told.length), told)) broken.push(`${path}: history may only be added to`);
  else if (added.length > 0 && tells.length === told.length) broken.push(`${path}: ${added.join(', ')} is new, but history has no new line`);
}

for (const path of schemas(now)) {
  if (!Array.isArray(read(join(now, path))?.history)) broken.push(`${path}: has no history`);
  if (!path.startsWith('envelope') && !existsSync(join(now, path.replace('.schema.json', '.example.json')))) broken.push(`${path}: has no example beside it`);
}

for (const line of new Set(broken)) console.error(`check-contracts: ${line}`);
process.exit(broken.length > 0 ? 1 : 0);
