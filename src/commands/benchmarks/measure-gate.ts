import { existsSync } from 'node:fs';
import { passesGate } from '../../core/recognition/gate.ts';
import type { Lexicon } from '../../core/recognition/lexicon.ts';
import { recognizePage } from '../../core/recognition/recognize-page.ts';
import { compileGate } from '../../knowledge/compile-gate.ts';
import { readCorpus, toPageText } from '../training/read-corpus.ts';

/** How the gate does on labelled pages, as shares. */
export interface GateQuality {
  /** Of ordinary pages, those that it lets through. */
  passRate: number;
  /** Of the pages that the recognizer accepts, those that it loses. */
  lossRate: number;
  ordinary: number;
  accepted: number;
}

/** Runs the gate over a corpus; null where there is none at this path. */
export function measureGate(corpus: string, lexicon: Lexicon): GateQuality | null {
  if (!existsSync(corpus)) return null;
  const gate = compileGate();
  const judged = readCorpus(corpus).map((document) => {
    const page = toPageText(document);
    const { url, title, description, blocks } = page;
    return {
      isOrdinary: document.kind === 'ordinary',
      passes: passesGate({ url, title, description, body: blocks.join(' ') }, gate),
      about: recognizePage(page, lexicon).about,
    };
  });
  const ordinary = judged.filter(({ isOrdinary }) => isOrdinary);
  const accepted = judged.filter(({ about }) => about);
  return {
    passRate: ordinary.filter(({ passes }) => passes).length / Math.max(1, ordinary.length),
    lossRate: accepted.filter(({ passes }) => !passes).length / Math.max(1, accepted.length),
    ordinary: ordinary.length,
    accepted: accepted.length,
  };
}
