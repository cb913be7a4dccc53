import type { Message } from '../api/types';

const MOST = 4_000;

/** What waits for an answer, in the customer's words: all they wrote since the last answer, else the last they wrote. */
export function askedIn(messages: readonly Message[]): string {
  const answered = messages.findLastIndex((message) => message.direction === 'out');
  const open = messages.slice(answered + 1).filter((message) => message.direction === 'in' && message.text);
  const last = messages.findLast((message) => message.direction === 'in' && message.text);
  const said = open.length > 0 ? open : last ? [last] : [];
  const subject = said[0]?.subject;
  return [subject, ...said.map((message) => message.text)].filter(Boolean).join('\n').slice(0, MOST);
}

/** A text in pieces, those that are among the words marked. */
export function marked(text: string, words: readonly string[]): { text: string; mark: boolean }[] {
  const wanted = words.map(stem);
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu)].reduce<{ text: string; mark: boolean }[]>((pieces, [piece]) => {
    const mark = /[\p{L}\p{N}]/u.test(piece) && wanted.includes(stem(piece));
    const before = pieces.at(-1);
    if (before && before.mark === mark) before.text += piece;
    else pieces.push({ text: piece, mark });
    return pieces;
  }, []);
}

/** Forms of one word look alike without accents, case and last vowels; the service knows better and chose the words. */
function stem(word: string): string {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const short = plain.replace(/h?[aeio]{1,2}$/, '').replace(/(ing|ed|s)$/, '');
  return short.length < 3 ? plain : short;
}

/** The sentences of a text as its language ends them. */
export const sentencesOf = (text: string, language: string): string[] =>
  [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment.trim()).filter(Boolean);
