import { marked } from './asked';

/** A text with the words that matter marked. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  return marked(text, words).map((piece, index) => (piece.mark ? <mark key={index}>{piece.text}</mark> : piece.text));
}
