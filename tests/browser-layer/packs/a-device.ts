import 'fake-indexeddb/auto';
import { makeAsk } from '../../../src/browser/asking/ask-service.ts';
import type { PackLooking } from '../../../src/browser/packs/look-for-pack.ts';
import { openPackStore } from '../../../src/browser/packs/pack-store.ts';
import { readInUse } from '../../../src/browser/packs/read-in-use.ts';
import { webSigning } from '../../../src/browser/packs/web-signing.ts';
import type { Edition } from '../../../src/core/packs/envelope.ts';
import { mirrorFiles } from '../../../src/core/packs/mirror.ts';
import type { Trust } from '../../../src/core/packs/verify-pack.ts';
import { defaultSettings, type Settings } from '../../../src/core/settings.ts';
import { someParts, trust } from '../../core/packs/a-pack.ts';
import { aWorld } from '../asking/a-world.ts';

/** A device on which the extension has come with edition 1, whose explainer is called "Built in". */
export interface Device extends PackLooking {
  /** What came with the extension: a test may change it, as a new release does. */
  came: { edition: Edition; keys: Trust };
  settings: Settings;
  /** What mirrors answer, by address; everything else is not found. */
  files: Map<string, string | Response>;
  /** The addresses that were asked for. */
  asked: string[];
  clock: number;
  /** The title of the one explainer of which the device's knowledge has another in each edition. */
  title(): Promise<string>;
}

let turn = 0;

/** Makes one. Reset the fake browser before. */
export function aDevice(): Device {
  const world = aWorld((url) => {
    device.asked.push(url);
    const answer = device.files.get(url) ?? new Response('', { status: 404 });
    return typeof answer === 'string' ? new Response(answer) : answer;
  });
  const came = { edition: { sequence: 1, created: '2026-10-01' }, keys: trust };
  const device: Device = {
    came,
    settings: { ...defaultSettings, consents: { mirrors: 'always' } },
    files: new Map(),
    asked: [],
    clock: Date.parse('2026-11-22T12:00:00Z'),
    ask: makeAsk(world),
    store: openPackStore(`packs ${turn++}`),
    signing: webSigning,
    shipped: {
      async read(name) {
        const parts: Record<string, unknown> = someParts('Built in');
        return { ...parts, ...device.came }[name];
      },
    },
    loadSettings: async () => device.settings,
    now: () => device.clock,
    random: () => 0,
    async title() {
      const en = (await readInUse('en', device)) as ReturnType<typeof someParts>['en'];
      return en.explainers['dns-tampering'].title;
    },
  };
  return device;
}

/** Has a mirror serve a pack, and its head. */
export function serveAt(device: Device, mirror: string, pack: string): void {
  const { parts: _, ...head } = JSON.parse(pack);
  device.settings = { ...device.settings, mirrors: [...device.settings.mirrors, mirror] };
  device.files.set(mirror + mirrorFiles.head, JSON.stringify(head));
  device.files.set(mirror + mirrorFiles.pack, pack);
}
