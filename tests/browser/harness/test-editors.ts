import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserKind } from '../../../src/commands/browsers/browser-kinds.ts';
import { makeKeyPair } from '../../../src/commands/packs/editor-keys.ts';
import { makePack, signPack, writePack } from '../../../src/commands/packs/make-pack.ts';
import type { KnowledgePack } from '../../../src/core/explainer.ts';
import { lastExpiry } from '../../../src/core/packs/verify-pack.ts';
import { translationLanguages } from '../../../src/core/translation.ts';
import { extensionFolder } from './extension-folder.ts';

/** The built extension with the keys of two editors of the test's own, who can sign packs for it. */
export interface TestEditors {
  /** The folder of that extension. */
  folder: string;
  /**
   * The two files of a mirror with the next edition of the extension's own knowledge, in which `change` has changed something.
   * Signed by both editors, or by as many as `signers` says.
   */
  makeEdition(
    sequence: number,
    change: (pack: KnowledgePack) => void,
    signers?: number,
  ): { pack: string; head: string };
}

/** Copies the extension as it was built, and puts the keys in. */
export function makeTestEditors(kind: BrowserKind): TestEditors {
  const folder = join(mkdtempSync(join(tmpdir(), 'sidelight-packs-')), kind);
  cpSync(extensionFolder(kind), folder, { recursive: true });
  const editors = ['One', 'Two'].map(makeKeyPair);
  const keys = { threshold: 2, keys: editors.map(({ held }) => held) };
  writeFileSync(join(folder, 'knowledge/keys.json'), JSON.stringify(keys));
  const read = (name: string) => readFileSync(join(folder, `knowledge/${name}.json`), 'utf8');
  return {
    folder,
    makeEdition(sequence, change, signers = 2) {
      const pack: KnowledgePack = JSON.parse(read('en'));
      change(pack);
      const others = ['names', ...translationLanguages].map((name) => [name, read(name)]);
      const parts = { en: JSON.stringify(pack), ...Object.fromEntries(others) };
      const edition = { sequence, created: `2026-12-${String(sequence).padStart(2, '0')}` };
      // What extensions must refuse is made all the same.
      const made = makePack(parts, edition, lastExpiry(edition.created), () => ({ parts }));
      return writePack(
        editors.slice(0, signers).reduce((signed, { privatePem }) => signPack(signed, privatePem), made),
      );
    },
  };
}
