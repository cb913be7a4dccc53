import { keptFrom, pending, waitingSince, wrote, type Kept, type Said } from './conversation';
import { ChatLine } from './line';
import { style } from './style';
import { wordsFor } from './words';

/*
 * <script src="…/widget.js" data-account="banca-aurora/sito" data-name="Banca Aurora" data-colour="#792F67" defer></script>
 *
 * One tag, one button, one conversation that survives a reload. Nothing of the page is read, nothing outside is loaded.
 */
const LIMIT = 8_000;
const TELL_EVERY = 3_000;
const script = document.currentScript as HTMLScriptElement | null;

function begin(tag: HTMLScriptElement): void {
  const account = tag.dataset['account'];
  if (!account) return;
  const language = tag.dataset['language'] ?? (document.documentElement.lang || navigator.language);
  const say = wordsFor(language);
  const name = tag.dataset['name'] ?? account.split('/')[0] ?? account;
  const origin = new URL(tag.src, location.href);
  const shelf = `centralino.chat.${account}`;
  let kept = keptFrom(stored(shelf));
  let state = 'idle';
  let open = false;
  let unread = 0;
  let typist: ReturnType<typeof setTimeout> | undefined;

  const host = document.createElement('div');
  host.id = 'centralino-chat';
  const shadow = host.attachShadow({ mode: 'open' });
  // A sheet made in script stands under no page's policy for inline styles.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  shadow.adoptedStyleSheets = [sheet];
  shadow.innerHTML = `
    <div class="root">
      <button type="button" class="launch" aria-expanded="false" aria-haspopup="dialog">
        <svg width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M8 9h8M8 13h6M9 18h-3a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3h12a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3h-3l-3 3-3-3z"/></svg>
        <span data-open></span><span class="count" hidden></span>
      </button>
      <section class="panel" role="dialog" aria-labelledby="title" hidden>
        <header><h2 id="title"></h2><button type="button" data-end></button><button type="button" data-close>✕</button></header>
        <div class="log" role="log" aria-live="polite" tabindex="0"></div>
        <div class="state" role="status" hidden></div>
        <form>
          <div class="who">
            <div><label for="name"></label><input id="name" autocomplete="name" maxlength="120"></div>
            <div><label for="mail"></label><input id="mail" type="email" autocomplete="email" maxlength="254"></div>
          </div>
          <div class="write">
            <div><label for="text" class="unseen"></label><textarea id="text" maxlength="${LIMIT}"></textarea></div>
            <button type="submit" class="send"></button>
          </div>
        </form>
      </section>
    </div>`;
  const find = <T extends Element>(selector: string) => shadow.querySelector(selector) as T;
  const root = find<HTMLElement>('.root');
  const launch = find<HTMLButtonElement>('.launch');
  const panel = find<HTMLElement>('.panel');
  const log = find<HTMLElement>('.log');
  const status = find<HTMLElement>('.state');
  const text = find<HTMLTextAreaElement>('#text');
  const who = find<HTMLElement>('.who');
  const nameField = find<HTMLInputElement>('#name');
  const mailField = find<HTMLInputElement>('#mail');
  const end = find<HTMLButtonElement>('[data-end]');
  const count = find<HTMLElement>('.count');
  root.style.setProperty('--colour', tag.dataset['colour'] ?? '#2b5bb7');
  root.lang = language;
  find('[data-open]').textContent = say('open');
  find('#title').textContent = say('title', { name });
  find('[data-close]').setAttribute('aria-label', say('close'));
  end.textContent = say('end');
  find('label[for=name]').textContent = say('name');
  find('label[for=mail]').textContent = say('mail');
  find('label[for=text]').textContent = say('message');
  text.placeholder = say('message');
  find('.send').textContent = say('send');
  log.setAttribute('aria-label', say('title', { name }));

  const keep = (next: Kept): void => {
    const before = kept.said.filter((each) => each.direction === 'out').length;
    kept = next;
    const arrived = kept.said.filter((each) => each.direction === 'out').length - before;
    if (arrived > 0) {
      clearTimeout(typist);
      typist = undefined;
      if (!open) unread += arrived;
    }
    try {
      localStorage.setItem(shelf, JSON.stringify(kept));
    } catch {
      // A browser that keeps nothing still chats; only a reload begins anew.
    }
    draw();
  };
  const line = new ChatLine({
    url: `${origin.protocol === 'https:' ? 'wss' : 'ws'}://${origin.host}/ws/chat`,
    account,
    language,
    kept: () => kept,
    keep,
    state: (now) => {
      state = now;
      tell();
    },
    typing: (author) => {
      tell(say('typing', { name: author || name }));
      clearTimeout(typist);
      typist = setTimeout(() => {
        typist = undefined;
        tell();
      }, 6_000);
    },
    problem: (detail) => tell(say('problem', { detail }), true),
  });

  const rows = new Map<string, HTMLElement>();
  function draw(): void {
    if (!log.firstChild) {
      const note = document.createElement('p');
      note.className = 'note';
      note.textContent = say('hello');
      log.append(note);
    }
    const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 48;
    const keys = new Set<string>();
    kept.said.forEach((each) => {
      const key = each.clientId ?? each.messageId ?? each.at;
      keys.add(key);
      let row = rows.get(key);
      if (!row) {
        row = document.createElement('div');
        row.append(document.createElement('p'), document.createElement('small'));
        rows.set(key, row);
      }
      row.className = each.direction === 'in' ? 'said mine' : 'said';
      set(row.querySelector('p') as HTMLElement, each.text);
      set(row.querySelector('small') as HTMLElement, footOf(each));
      log.append(row);
    });
    rows.forEach((row, key) => {
      if (!keys.has(key)) {
        row.remove();
        rows.delete(key);
      }
    });
    if (atEnd) log.scrollTop = log.scrollHeight;
    who.hidden = kept.token !== undefined || kept.said.length > 0;
    end.hidden = kept.token === undefined || kept.closed === true;
    count.hidden = unread === 0;
    count.textContent = String(unread);
    count.setAttribute('aria-label', say('unread', { count: unread }));
    tell();
  }

  const hour = (at: string): string => new Date(at).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
  const footOf = (each: Said): string => {
    if (each.direction === 'out') return `${each.author ?? name}, ${hour(each.at)}`;
    if (each.refused !== undefined) return say('problem', { detail: each.refused });
    if (each.sequence !== undefined) return say('received', { time: hour(each.at) });
    return say(state === 'ready' || state === 'connecting' ? 'sending' : 'waiting');
  };

  function tell(words?: string, bad = false): void {
    const since = waitingSince(kept);
    const said =
      words ??
      (state === 'lost'
        ? say('lost')
        : state === 'refused'
          ? say('account')
          : kept.closed
            ? say('closed')
            : since
              ? say('queue', { clock: clock(Date.now() - Date.parse(since)) })
              : '');
    status.hidden = said === '';
    status.classList.toggle('bad', bad || state === 'lost' || state === 'refused');
    set(status, said);
  }

  function show(now: boolean): void {
    open = now;
    panel.hidden = !now;
    launch.hidden = now;
    launch.setAttribute('aria-expanded', String(now));
    if (now) {
      unread = 0;
      draw();
      log.scrollTop = log.scrollHeight;
      text.focus();
    } else launch.focus();
  }

  function send(): void {
    const words = text.value.trim();
    if (words === '') return;
    const named = nameField.value.trim();
    const mail = mailField.validity.valid ? mailField.value.trim() : '';
    keep({
      ...wrote(kept, crypto.randomUUID(), words, new Date().toISOString()),
      ...(named ? { name: named } : {}),
      ...(mail ? { mail } : {}),
    });
    text.value = '';
    log.scrollTop = log.scrollHeight;
    line.flush();
  }

  launch.onclick = () => show(true);
  find<HTMLButtonElement>('[data-close]').onclick = () => show(false);
  end.onclick = () => line.end();
  panel.onkeydown = (event) => {
    if (event.key === 'Escape') show(false);
    // What is typed here is nobody's shortcut outside.
    event.stopPropagation();
  };
  let told = 0;
  text.oninput = () => {
    if (text.value.trim() === '' || Date.now() - told < TELL_EVERY) return;
    told = Date.now();
    line.typing();
  };
  text.onkeydown = (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send();
    }
  };
  find<HTMLFormElement>('form').onsubmit = (event) => {
    event.preventDefault();
    send();
  };
  window.addEventListener('online', () => line.open());
  document.body.append(host);
  draw();
  // The clock of the wait is for eyes; a screen reader hears the sentence once, not every second.
  setInterval(() => {
    if (open && waitingSince(kept)) {
      status.setAttribute('aria-live', 'off');
      if (!typist) tell();
    } else status.setAttribute('aria-live', 'polite');
  }, 1_000);
  if ((kept.token !== undefined && !kept.closed) || pending(kept).length > 0) line.open();
}

function set(element: HTMLElement, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}

function clock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

if (script) {
  if (document.body) begin(script);
  else document.addEventListener('DOMContentLoaded', () => begin(script));
}
