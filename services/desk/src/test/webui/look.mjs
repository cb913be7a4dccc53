// Takes pictures of the desk's pages against canned answers and asks axe about them.
//   npm run look [folder] [scene…]      (from src/main/webui; builds with --mode look first)
import { spawnSync } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answer, conversations, people, ring } from './fixtures.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const webui = resolve(here, '../../main/webui');
const require = createRequire(join(webui, 'package.json'));
const { chromium } = require('playwright-core');
const { WebSocketServer } = require('ws');
const { AxeBuilder } = require('@axe-core/playwright');
const root = resolve(here, '../../../target/look');
const pictures = resolve(process.argv[2] ?? resolve(here, '../../../target/pictures'));
const only = process.argv.slice(3);
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };

let scene = 'in-hand';
let asked = [];
const sockets = new Set();

function build() {
  for (const config of [[], ['--config', 'vite.widget.config.ts']]) {
    const done = spawnSync('npx', ['vite', 'build', '--mode', 'look', '--logLevel', 'error', ...config], { cwd: webui, stdio: 'inherit' });
    if (done.status !== 0) process.exit(done.status ?? 1);
  }
}

function serve() {
  const server = createServer((request, response) => {
    const url = new URL(request.url, 'http://localhost');
    if (url.pathname.startsWith('/api/v1/')) {
      if (request.method !== 'GET') asked.push(`${request.method} ${url.pathname.slice(7)} `);
      const said =
        request.method === 'GET' || url.pathname.endsWith('/suggestions')
          ? answer(scene, url.pathname.slice(7), url.searchParams)
          : url.pathname.endsWith('/held-answers')
            ? { id: 'held', leavesAt: new Date(Date.now() + 5_000).toISOString() }
            : url.pathname.endsWith('/messages')
              ? { id: 'message', sequence: 99, direction: 'out', medium: 'chat', author: { kind: 'agent' }, at: new Date().toISOString(), text: 'sent' }
              : {};
      response.writeHead(said === undefined ? 404 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(said ?? { type: '/problems/not-found', title: 'Not found', status: 404 }));
      return;
    }
    let file = join(root, url.pathname);
    if (!extname(file)) file = existsSync(`${file}.html`) ? `${file}.html` : join(root, 'index.html');
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  const line = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    if (scene === 'offline') return socket.destroy();
    line.handleUpgrade(request, socket, head, (peer) => {
      sockets.add(peer);
      peer.on('close', () => sockets.delete(peer));
      peer.on('message', (data) => {
        const frame = JSON.parse(data);
        if (frame.type === 'hello' && frame.account) {
          peer.send(JSON.stringify({ type: 'welcome', token: 't', conversationId: 'c', sequence: 0 }));
        } else if (frame.type === 'hello') {
          peer.send(JSON.stringify({ type: 'ready', personId: 'me' }));
          if (scene === 'in-hand') peer.send(JSON.stringify({ type: 'typing', tenant: 'teleorbita', conversationId: conversations.elisa }));
        }
        else if (frame.type === 'ping') peer.send(JSON.stringify({ type: 'pong' }));
        else if (frame.type === 'message') {
          peer.send(JSON.stringify({ type: 'ack', clientId: frame.clientId, messageId: 'm1', sequence: 1, contactId: 'k' }));
          setTimeout(() => peer.send(JSON.stringify({ type: 'message', messageId: 'm2', sequence: 2, direction: 'out', author: 'Giulia', text: 'Buongiorno, sono Giulia. Guardo subito.', at: new Date().toISOString() })), 200);
        }
      });
    });
  });
  return new Promise((done) => server.listen(0, () => done({ port: server.address().port, close: () => server.close() })));
}

const contact = `/desk/${people.marta}`;
const mail = `/desk/${people.renato}`;
const wrapUp = async (page) => {
  await page.keyboard.press('Alt+e');
  await page.waitForSelector('.wrap');
  await page.keyboard.type('ri');
};
const SCENES = [
  { name: 'offer', path: contact, act: (page) => page.locator('.composer textarea').fill('Gentile Marta, lo storno di 780,00 € con riferimento ST-8831 è autorizzato: l’accredito arriva oggi entro le 18, prima della rata di domani.') },
  { name: 'refusing', scene: 'offer', path: contact, act: (page) => page.keyboard.press('Alt+r') },
  { name: 'in-hand', path: contact },
  { name: 'wrap-up', scene: 'in-hand', path: contact, act: wrapUp },
  { name: 'wrapped', scene: 'in-hand', path: contact, act: wrapByKeys },
  { name: 'wrapped-with-note', scene: 'in-hand', path: contact, act: wrapWithNote },
  { name: 'accepted', scene: 'offer', path: contact, act: acceptByKeys },
  { name: 'answered', scene: 'in-hand', path: contact, act: answerByKeys },
  { name: 'typing', scene: 'in-hand', path: contact, act: customerWrites },
  { name: 'held', scene: 'in-hand', path: mail, act: holdByKeys },
  { name: 'undone', scene: 'in-hand', path: mail, act: undoByKeys },
  { name: 'parking', scene: 'in-hand', path: contact, act: (page) => page.keyboard.press('Alt+p') },
  { name: 'parked-by-keys', scene: 'in-hand', path: contact, act: parkByKeys },
  { name: 'parked', scene: 'in-hand', path: `/desk/${people.chiara}` },
  { name: 'resumed', scene: 'in-hand', path: `/desk/${people.aldo}`, act: resumeByKeys },
  { name: 'transferring', scene: 'in-hand', path: contact, act: (page) => page.keyboard.press('Alt+t') },
  { name: 'transferred', scene: 'in-hand', path: contact, act: transferByKeys },
  { name: 'noting', scene: 'in-hand', path: contact, act: note },
  { name: 'noted', scene: 'in-hand', path: contact, act: noteByKeys },
  { name: 'article-inserted', scene: 'in-hand', path: contact, act: insertByKeys },
  { name: 'article-open', scene: 'in-hand', path: contact, act: (page) => page.getByRole('button', { name: /^Apri: Tempi/ }).click() },
  { name: 'article-search', scene: 'in-hand', path: contact, act: searchByKeys },
  { name: 'article-used', scene: 'in-hand', path: contact, act: useByKeys },
  { name: 'templates', scene: 'in-hand', path: contact, act: (page) => page.keyboard.press('Alt+i') },
  { name: 'template-put', scene: 'in-hand', path: contact, act: templateByKeys },
  { name: 'knows-nothing', path: contact },
  { name: 'knowledge-away', path: contact },
  { name: 'empty', path: '/desk' },
  { name: 'away', path: '/desk' },
  { name: 'offline', path: contact },
  { name: 'palette', scene: 'in-hand', path: contact, act: async (page) => { await page.keyboard.press('Control+k'); await page.keyboard.type('mar'); await page.waitForTimeout(300); } },
  { name: 'keys', scene: 'in-hand', path: '/desk', act: (page) => page.keyboard.press('?') },
  { name: 'board', path: '/', phone: true },
  { name: 'figure', scene: 'board', path: '/board', act: (page) => page.locator('.figure').nth(1).focus() },
  { name: 'board-agent', scene: 'board', path: '/board', act: (page) => page.getByRole('button', { name: 'Giulia Ferrante' }).click() },
  { name: 'board-keys', scene: 'board', path: '/board', act: moveByKeys },
  { name: 'wall', scene: 'board', path: '/wall' },
  { name: 'figures', scene: 'client', path: '/', phone: true },
  { name: 'figures-level', scene: 'client', path: '/figures?queue=banca-aurora%2Fpagamenti', act: (page) => page.getByRole('button', { name: 'Livello di servizio' }).click() },
  { name: 'figures-week', scene: 'client', path: '/figures?span=7' },
  { name: 'behind', scene: 'client', path: '/figures/banca-aurora/service-level?queue=pagamenti', phone: true },
  { name: 'planner', path: '/', act: (page) => page.locator('.row-open').nth(6).click(), phone: true },
  { name: 'planner-week', scene: 'planner', path: '/planner?days=7' },
  { name: 'planner-target', scene: 'planner', path: '/planner', act: (page) => page.keyboard.press('p') },
  { name: 'admin', path: '/', phone: true },
  { name: 'admin-person', scene: 'admin', path: '/admin/voxia/people', act: grantByKeys, phone: true },
  { name: 'admin-calendars', scene: 'admin', path: '/admin/banca-aurora/calendars' },
  { name: 'admin-accounts', scene: 'admin', path: '/admin/banca-aurora/accounts' },
  { name: 'admin-organisation', scene: 'admin', path: '/admin/banca-aurora/organisation' },
  { name: 'admin-webhooks', scene: 'admin', path: '/admin/banca-aurora/webhooks', act: (page) => page.locator('.row-open').first().click(), phone: true },
  { name: 'admin-alerts', scene: 'admin', path: '/admin/banca-aurora/alerts', phone: true },
  { name: 'admin-audit', scene: 'admin', path: '/admin/banca-aurora/audit' },
  { name: 'quality', path: '/', phone: true },
  { name: 'quality-off', path: '/quality' },
  { name: 'quality-empty', path: '/quality' },
  { name: 'quality-away', path: '/quality' },
  { name: 'quality-draft', scene: 'quality', path: `/quality?contact=${people.marta}`, phone: true },
  { name: 'quality-new', path: `/quality?contact=${people.marta}`, act: judgeByKeys },
  { name: 'quality-closed', path: `/quality?contact=${people.marta}` },
  { name: 'quality-forbidden', scene: 'quality-off', path: `/quality?contact=${people.marta}` },
  { name: 'quality-no-forms', scene: 'quality-no-forms', path: '/quality?contact=00000000-0000-7000-9000-000000008003' },
  { name: 'admin-country', scene: 'admin', path: '/admin/banca-aurora/country', phone: true },
  { name: 'admin-acts', scene: 'admin', path: '/admin/banca-aurora/acts', phone: true },
  { name: 'operator', path: '/' },
  { name: 'operator-resumes', scene: 'operator', path: '/admin/banca-nuova/acts', act: (page) => page.getByRole('button', { name: 'Riprendi' }).click() },
  { name: 'walk-board', scene: 'board', path: '/', act: walkTheFloor },
  { name: 'walk-figures', scene: 'client', path: '/', act: walkTheFigures },
  { name: 'walk-admin', scene: 'admin', path: '/admin/voxia/people', act: walkTheRegisters },
  { name: 'trace', scene: 'in-hand', path: '/traces/banca-aurora/abc' },
  { name: 'problem', path: '/problems/offer-closed' },
  { name: 'demo', path: '/demo/banca-aurora', act: talk },
  { name: 'demo-2', path: '/demo/teleorbita' },
  { name: 'demo-3', path: '/demo/comune-valfiorita' },
];

async function moveByKeys(page) {
  await page.waitForSelector('.held');
  await page.keyboard.press('m');
  await page.locator('.picker-field input').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  expectAsked('/release');
}

async function grantByKeys(page) {
  await page.keyboard.press('/');
  await page.keyboard.type('paolo');
  await page.locator('.row-open').first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: /Supervisore/ }).press('Space');
}

/** From stop to stop until one is named so; every stop on the way has to be seen. */
async function tabTo(page, name) {
  for (let stop = 0; stop < 120; stop++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const at = document.activeElement;
      const box = at.getBoundingClientRect();
      if (at !== document.body && (box.width < 1 || box.height < 1)) return `unseen ${at.outerHTML}`;
      return (at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent ?? '').trim();
    });
    if (focused.startsWith('unseen')) {
      console.log(focused);
      serious += 1;
    }
    if (name.test(focused)) return;
  }
  console.log(`no stop is named ${name}`);
  serious += 1;
}

const headed = (page, name) => page.getByRole('heading', { name, exact: true }).waitFor();

async function walkTheFloor(page) {
  await tabTo(page, /^(Chat)?Pagamenti/);
  await page.keyboard.press('Enter');
  await headed(page, 'Pagamenti');
  await tabTo(page, /\d\s%/);
  await headed(page, 'Livello di servizio');
  await page.keyboard.press('Enter');
  await page.waitForURL(/figures\/banca-aurora\/service-level/);
  await headed(page, 'Contatti di questa cifra');
  await page.waitForSelector('[data-row]');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await headed(page, 'Traccia del contatto');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Sala');
  await page.keyboard.press('Enter');
  await headed(page, 'Sala operativa');
  await page.keyboard.press('w');
  await page.waitForSelector('.wall');
  await page.keyboard.press('Escape');
  await page.waitForURL(/board/);
}

async function walkTheFigures(page) {
  await headed(page, 'Ogni mezz’ora');
  await page.keyboard.press('b');
  await page.waitForURL(/day=/);
  await page.keyboard.press('n');
  await headed(page, 'Ogni mezz’ora');
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('e')]);
  if (!readFileSync(await file.path(), 'utf8').includes('offered-numerator')) serious += 1;
}

async function walkTheRegisters(page) {
  await page.keyboard.press('n');
  await page.waitForSelector('.form');
  await page.keyboard.type(people.marta);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Nora Villa');
  await tabTo(page, /^Pianificazione/);
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.form', { state: 'detached' });
  expectAsked('/people/', '/grants/');
  await tabTo(page, /^Paolo Serra/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Togli la persona/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.form', { state: 'detached' });
  expectAsked('DELETE /voxia/grants', 'DELETE /voxia/people');
}

function expectAsked(...wanted) {
  for (const each of wanted) {
    const times = asked.filter((one) => one.includes(each)).length;
    if (times !== 1) {
      console.log(`expected one ${each}, asked: ${asked.join(', ')}`);
      serious += 1;
    }
  }
}

async function wrapByKeys(page) {
  await page.keyboard.press('Alt+e');
  await page.waitForSelector('.wrap');
  await page.keyboard.type('rim');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  expectAsked('/wrap-up-start', '/wrap-up ');
}

async function wrapWithNote(page) {
  await page.keyboard.press('Alt+e');
  await page.waitForSelector('.wrap');
  await page.locator('#wrap-note').fill('Richiamare lunedì.');
  await page.getByRole('combobox').fill('rim');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  expectAsked('/notes', '/wrap-up ');
}

async function acceptByKeys(page) {
  await page.locator('.composer textarea').fill('a draft');
  await page.keyboard.press('Alt+a');
  await page.waitForTimeout(300);
  expectAsked('/acceptance');
}

async function answerByKeys(page) {
  await page.locator('.composer textarea').fill('Lo storno è autorizzato.');
  await page.keyboard.press('Control+Enter');
  await page.waitForTimeout(300);
  expectAsked('/messages');
}

async function customerWrites(page) {
  sockets.forEach((peer) => peer.send(JSON.stringify({ type: 'typing', tenant: 'banca-aurora', conversationId: conversations.marta })));
  await page.waitForSelector('[data-typing]');
  await page.keyboard.type('Gentile Marta,');
  await page.waitForTimeout(200);
  expectAsked('/typing');
}

async function holdByKeys(page) {
  await page.locator('.composer textarea').fill('Gentile Renato, il rimborso parte oggi.');
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('[data-outgoing=held]');
  expectAsked('/held-answers');
}

async function undoByKeys(page) {
  await holdByKeys(page);
  await page.keyboard.press('Alt+z');
  await page.waitForSelector('[data-outgoing]', { state: 'detached' });
  if (!(await page.locator('.composer textarea').inputValue()).startsWith('Gentile Renato')) serious += 1;
  expectAsked('/held-answers/held');
}

async function insertByKeys(page) {
  await page.waitForSelector('.suggestions');
  await page.locator('.composer textarea').fill('Gentile Marta,');
  await page.keyboard.press('Alt+1');
  await page.waitForSelector('.composer-sources');
  await expectInAnswer(page, /^Gentile Marta, Uno storno autorizzato/);
}

async function useByKeys(page) {
  await insertByKeys(page);
  await page.keyboard.press('Control+Enter');
  await page.waitForTimeout(400);
  expectAsked('/messages', '/answers');
}

async function searchByKeys(page) {
  await page.waitForSelector('.suggestions');
  await page.keyboard.press('Alt+s');
  await page.keyboard.type('storno');
  await page.getByRole('heading', { name: 'Articoli trovati' }).waitFor();
  await page.waitForSelector('.suggestions');
}

async function templateByKeys(page) {
  await page.locator('.composer textarea').press('/');
  await page.keyboard.type('storno');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  await expectInAnswer(page, /^Gentile Marta Bellandi, lo storno della pratica PR-20418/);
}

async function expectInAnswer(page, words) {
  const written = await page.locator('.composer textarea').inputValue();
  if (words.test(written)) return;
  console.log(`in the answer: ${written}`);
  serious += 1;
}

async function judgeByKeys(page) {
  await page.waitForSelector('.question.current');
  for (const key of ['2', '3', '4', '0', '5', '2']) await page.keyboard.press(key);
  await page.keyboard.press('Control+Enter');
  await page.waitForTimeout(200);
  await page.screenshot({ path: join(pictures, 'quality-sure.png') });
  await page.keyboard.press('Control+Enter');
  await page.waitForTimeout(300);
  expectAsked('POST /banca-aurora/evaluations ', '/close');
}

async function parkByKeys(page) {
  await page.keyboard.press('Alt+p');
  await page.keyboard.type('domani');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  expectAsked('/parking');
}

async function resumeByKeys(page) {
  await page.keyboard.press('p');
  await page.waitForTimeout(300);
  expectAsked('DELETE /banca-aurora/work');
}

async function transferByKeys(page) {
  await page.keyboard.press('Alt+t');
  await page.keyboard.type('carte');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  expectAsked('/release');
}

async function note(page) {
  await page.keyboard.press('Alt+n');
  await page.locator('.noting textarea').fill('Ha chiesto di essere richiamata dopo le 18.');
}

async function noteByKeys(page) {
  await note(page);
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('.noting', { state: 'detached' });
  expectAsked('/notes');
}

async function talk(page) {
  await page.getByRole('button', { name: /chat|scrivi/i }).first().click();
  await page.getByRole('textbox', { name: /messaggio/i }).fill('Buongiorno, il bonifico è stato addebitato due volte.');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(600);
}

build();
const server = await serve();
mkdirSync(pictures, { recursive: true });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
let serious = 0;
for (const each of SCENES.filter((candidate) => only.length === 0 || only.includes(candidate.name))) {
  for (const [width, height, colorScheme] of [[1600, 1000, 'light'], [1600, 1000, 'dark'], [1440, 900, 'light'], [1280, 800, 'light'], ...(each.phone ? [[390, 844, 'dark']] : [])]) {
    scene = each.scene ?? each.name;
    asked = [];
    ring();
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale: 'it-IT', reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.on('pageerror', (error) => console.log(`${each.name}: ${error}`));
    await page.goto(`http://localhost:${server.port}${each.path}`);
    page.setDefaultTimeout(10_000);
    await page.waitForSelector([contact, mail].includes(each.path) ? '.entry' : 'h1, h2, .empty', { state: 'attached' });
    await page.waitForTimeout(700);
    await each.act?.(page);
    await page.waitForTimeout(200);
    await page.screenshot({ path: join(pictures, `${each.name}-${width}-${colorScheme}.png`) });
    if (width === 1600 || width === 390) {
      const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
      for (const violation of found.violations) {
        const loud = violation.impact === 'serious' || violation.impact === 'critical';
        if (loud) serious += 1;
        console.log(`${each.name} ${colorScheme}: ${violation.impact} ${violation.id}: ${violation.nodes.slice(0, 3).map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`).join(' | ')}`);
      }
    }
    await context.close();
  }
}
await browser.close();
sockets.forEach((peer) => peer.terminate());
server.close();
console.log(`serious: ${serious}`);
process.exit(serious === 0 ? 0 : 1);
