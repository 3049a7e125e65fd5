import { printFirefox, printPeers } from './print-loads.ts';
import { type FirefoxTable, timeFirefox } from './time-firefox.ts';
import { type PeerTable, timePeers } from './time-peers.ts';

/** What Sidelight and its peers add to ordinary pages and to pages that Sidelight recognizes. */
export interface PeerFigures {
  chromium: { ordinary: PeerTable; stories: PeerTable };
  firefox: { ordinary: FirefoxTable };
}

/** The unpacked builds of Sidelight, the peers by name, the addresses of both kinds of pages, and the port that serves them. */
export interface PeerRace {
  sidelight: { chrome: string; firefox: string };
  peers: Readonly<Record<string, string>>;
  ordinary: readonly string[];
  stories: readonly string[];
  port: number;
  /** The browsers' programs. */
  chromium: string;
  firefox: string;
}

/** Runs and prints the comparison. */
export async function benchPeers(race: PeerRace): Promise<PeerFigures> {
  const { sidelight, peers, ordinary, stories, port } = race;
  const inChromium = (addresses: readonly string[]) =>
    timePeers(race.chromium, sidelight.chrome, peers, addresses, port);
  const chromium = { ordinary: await inChromium(ordinary), stories: await inChromium(stories) };
  printPeers(`Chromium, ${ordinary.length} ordinary pages`, chromium.ordinary);
  printPeers(`Chromium, ${stories.length} recognized pages`, chromium.stories);
  const extensions = { Sidelight: sidelight.firefox, ...peers };
  const firefox = { ordinary: await timeFirefox(race.firefox, extensions, ordinary.slice(0, 8), port, 3) };
  printFirefox(`Firefox, ${Math.min(ordinary.length, 8)} ordinary pages`, firefox.ordinary);
  return { chromium, firefox };
}
