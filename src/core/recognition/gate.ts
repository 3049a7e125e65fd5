/** What the gate looks for, as sources of regular expressions over lower-cased text. Compiled from the lexicon files. */
export interface Gate {
  /** Stems that few other pages hold. */
  strong: string;
  /** Stems of blocking and cutting, which count near one of `network`. */
  blocking: string;
  network: string;
}

/** The text of a page as cheaply as it can be read. */
export interface GateText {
  url: string;
  title: string;
  /** Where it is not among the body's text. */
  description?: string;
  body: string;
}

/** How far apart, in letters, a stem of blocking and one of the network may stand. */
const reach = 70;

/**
 * Whether a page may be about internet censorship, so that the recognizer is worth its cost: it holds a strong stem, or one
 * of blocking near one of the network. Runs on every page: keep it small.
 */
export function passesGate({ url, title, description = '', body }: GateText, gate: Gate): boolean {
  const text = `${url}\n${title}\n${description}\n${body}`.toLowerCase();
  if (new RegExp(gate.strong).test(text)) return true;
  const blocking = new RegExp(gate.blocking, 'g');
  const network = new RegExp(gate.network);
  for (const { index } of text.matchAll(blocking)) {
    if (network.test(text.slice(Math.max(0, index - reach), index + reach))) return true;
  }
  return false;
}
