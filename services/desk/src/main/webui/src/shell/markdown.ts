export type Block =
  | { kind: 'title' | 'head' | 'text' | 'code'; text: string }
  | { kind: 'list'; items: string[] };

/** As much Markdown as a problem's page uses: headings, paragraphs, lists, fenced code. Marks inside a line are dropped. */
export function blocks(markdown: string): Block[] {
  const found: Block[] = [];
  const lines = markdown.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.startsWith('```')) {
      const from = ++at;
      while (at < lines.length && !(lines[at] ?? '').startsWith('```')) at++;
      found.push({ kind: 'code', text: lines.slice(from, at).join('\n') });
    } else if (line.startsWith('# ')) {
      found.push({ kind: 'title', text: plain(line.slice(2)) });
    } else if (/^#{2,} /.test(line)) {
      found.push({ kind: 'head', text: plain(line.replace(/^#+ /, '')) });
    } else if (/^[-*] /.test(line)) {
      const before = found.at(-1);
      const item = plain(line.slice(2));
      if (before?.kind === 'list' && /^[-*] /.test(lines[at - 1] ?? '')) before.items.push(item);
      else found.push({ kind: 'list', items: [item] });
    } else if (line.trim() !== '') {
      const before = found.at(-1);
      if (before?.kind === 'text' && (lines[at - 1] ?? '').trim() !== '') before.text += ` ${plain(line.trim())}`;
      else found.push({ kind: 'text', text: plain(line.trim()) });
    }
  }
  return found;
}

const plain = (text: string): string =>
  text.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1').replace(/[`*]/g, '');
