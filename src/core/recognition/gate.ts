/** What the gate looks for, as sources of regular expressions over lower-cased text. Compiled from the lexicon files. */
export interface Gate {
  /** One match opens the gate. */
  strong: string;
  /** Two different matches open it. */
  weak: string;
}

/** The text of a page as cheaply as it can be read. */
export interface GateText {
  url: string;
  title: string;
  description: string;
  body: string;
}

/** Whether a page may be about internet censorship, so that the recognizer is worth its cost. Runs on every page: keep it small. */
export function passesGate({ url, title, description, body }: GateText, gate: Gate): boolean {
  const text = `${url}\n${title}\n${description}\n${body}`.toLowerCase();
  if (new RegExp(gate.strong).test(text)) return true;
  const weak = new RegExp(gate.weak, 'g');
  const first = weak.exec(text)?.[0];
  if (first === undefined) return false;
  for (let next = weak.exec(text); next; next = weak.exec(text)) if (next[0] !== first) return true;
  return false;
}
