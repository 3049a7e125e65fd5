/** Something that an old story names, and what a reader of it should find here. */
export interface SeedRow {
  /** What the story says or names, in our words. */
  about: string;
  /** Explainers that answer it. */
  ids: string[];
  /** What happened next: the explainer that tells it, and the date of the entry as it is written. */
  next: [id: string, date: string][];
}

/** Three stories of June 2009 on Iran, by the name of the file in which they are kept beside the project. */
export const seedStories: Record<string, SeedRow[]> = {
  'orange-revolution-blog.txt': [
    { about: 'a comparison with Ukraine in 2004', ids: ['ukraine'], next: [] },
    {
      about: 'two main routers are said to be blocked',
      ids: ['iran-2009', 'dci-iran'],
      next: [['dci-iran', '2025-06']],
    },
    {
      about: 'Twitter is asked to postpone its maintenance',
      ids: ['twitter-maintenance-2009', 'us-state-department'],
      next: [
        ['twitter-maintenance-2009', '2010-01-21'],
        ['us-state-department', '2010-01-21'],
      ],
    },
    {
      about: 'officials who speak of it on television',
      ids: ['twitter-maintenance-2009'],
      next: [['twitter-maintenance-2009', '2010-01-21']],
    },
    {
      about: 'the Wired blog that reported the attacks',
      ids: ['danger-room'],
      next: [['danger-room', '2013-06']],
    },
    { about: 'a consultant who followed the attack pages', ids: ['danchev'], next: [] },
    { about: 'a former analyst who joined in', ids: ['burton'], next: [] },
    {
      about: 'a tool that attacks at the push of a button',
      ids: ['ddos-tools'],
      next: [['ddos-tools', '2010-12']],
    },
    {
      about: 'state news sites are flooded',
      ids: ['ddos-iran-2009'],
      next: [['ddos-iran-2009', '2009-12-17']],
    },
    { about: 'whether such floods are right', ids: ['ddos-protest-debate'], next: [] },
    { about: 'the internet as an equalizer', ids: ['liberation-tech-critique'], next: [] },
  ],
  'fox-cyberwar.txt': [
    { about: 'web proxies and guides to them', ids: ['web-proxy'], next: [['web-proxy', '2021-12']] },
    { about: 'profiles set to Tehran', ids: ['location-tehran'], next: [] },
    { about: 'hacktivists against state sites', ids: ['hacktivism', 'ddos-iran-2009'], next: [] },
    {
      about: "the president's and the leader's sites do not answer",
      ids: ['ddos-iran-2009'],
      next: [['ddos-iran-2009', '2009-12-17']],
    },
    {
      about: 'YouTube is blocked',
      ids: ['iran-2009', 'platform-blocking'],
      next: [
        ['platform-blocking', '2018-01'],
        ['iran-2009', '2009-08'],
      ],
    },
    { about: 'the militia', ids: ['basij'], next: [] },
    {
      about: 'a programmer whose server was attacked',
      ids: ['austin-heap', 'haystack', 'collateral-damage'],
      next: [
        ['austin-heap', '2010-09'],
        ['haystack', '2010-09'],
      ],
    },
    {
      about: 'a new hour for the maintenance',
      ids: ['twitter-maintenance-2009', 'ntt-america', 'biz-stone'],
      next: [],
    },
    {
      about: 'a ministry that asks for the delay',
      ids: ['us-state-department', 'twitter-maintenance-2009'],
      next: [['us-state-department', '2010-01-21']],
    },
    { about: 'famous accounts that nobody knew', ids: ['persiankiwi'], next: [] },
    { about: 'a coup that was never confirmed', ids: ['unverified-rumours'], next: [] },
    { about: 'the hashtag', ids: ['iranelection'], next: [] },
    {
      about: 'China blocks Twitter before an anniversary',
      ids: ['china-twitter-2009', 'tiananmen-1989'],
      next: [['china-twitter-2009', '2024-08']],
    },
    {
      about: 'why Iran could not do the same',
      ids: ['zittrain', 'iran-2009'],
      next: [['zittrain', '2020']],
    },
    { about: 'an association of Iranian Americans', ids: ['niac'], next: [] },
    { about: 'a law professor who counted filters', ids: ['zittrain'], next: [['zittrain', '2014-12']] },
  ],
  'motley-moose-connectivity.txt': [
    {
      about: 'communications cut in 1989',
      ids: ['tiananmen-1989'],
      next: [
        ['tiananmen-1989', '2004-06-04'],
        ['tiananmen-1989', '2009-06-02'],
      ],
    },
    { about: 'the man before the tanks', ids: ['tiananmen-1989'], next: [] },
    {
      about: 'the cliff in the measured traffic',
      ids: ['arbor-observatory', 'labovitz'],
      next: [['arbor-observatory', '2015']],
    },
    {
      about: 'cynics, optimists and realists',
      ids: ['cynics-optimists-realists', 'cowie', 'renesys'],
      next: [
        ['cynics-optimists-realists', '2011-01-27'],
        ['renesys', '2014-05'],
        ['renesys', '2016-11'],
      ],
    },
    {
      about: 'that a network was never turned off before',
      ids: ['nepal-2005', 'burma-2007'],
      next: [
        ['nepal-2005', '2011-01-27'],
        ['burma-2007', '2011-01-27'],
      ],
    },
    {
      about: 'lines slowed so that more can be filtered',
      ids: ['throttling'],
      next: [
        ['throttling', '2021-03'],
        ['throttling', '2024-07/2025-01'],
      ],
    },
    {
      about: 'protesters watched by their traffic',
      ids: ['nokia-siemens-iran', 'dpi'],
      next: [
        ['surveillance-trade', '2025-09'],
        ['dpi', '2025-09'],
      ],
    },
    { about: 'floods that slow the way out', ids: ['ddos-protest-debate'], next: [] },
    { about: 'the militia in the streets', ids: ['basij'], next: [] },
    { about: 'the Guards and a rumour', ids: ['irgc', 'unverified-rumours'], next: [['irgc', '2022-09']] },
    {
      about: 'a resolution of the House',
      ids: ['hres-560'],
      next: [
        ['hres-560', '2009-12-16'],
        ['hres-560', '2010-06-24'],
      ],
    },
    {
      about: 'a state that cannot silence its citizens',
      ids: ['iran-2019', 'iran-2026-jan', 'iran-2026-feb'],
      next: [
        ['iran-2009', '2019-11-16'],
        ['iran-2009', '2026-01-08'],
        ['iran-2009', '2026-02-28/2026-05-26'],
      ],
    },
    {
      about: 'satellite links in every laptop',
      ids: ['satellite-internet', 'starlink'],
      next: [
        ['satellite-internet', '2022-10'],
        ['starlink', '2026-01'],
      ],
    },
  ],
};

/** What readers of all three ask, whether the story names it or not. */
export const seedBackground: SeedRow[] = [
  { about: 'what happened in June 2009', ids: ['iran-2009'], next: [['iran-2009', '2009-08']] },
  {
    about: 'what came of it in Iran',
    ids: ['throttling', 'scc-iran', 'nin', 'iran-2019', 'iran-2025', 'iran-2026-jan', 'iran-2026-feb'],
    next: [
      ['nin', '2019-11-16'],
      ['iran-2025', '2026-01-08'],
      ['iran-2019', '2026-02-28/2026-05-26'],
    ],
  },
  { about: 'access by rank', ids: ['tiered-internet'], next: [['tiered-internet', '2026-04-14']] },
  {
    about: 'whether Twitter made a revolution',
    ids: ['twitter-revolution-debate'],
    next: [['twitter-revolution-debate', '2011-01']],
  },
  { about: 'how filters work today', ids: ['sni-filtering', 'protocol-blocking'], next: [] },
  { about: 'who sells the filters', ids: ['surveillance-trade'], next: [['surveillance-trade', '2025-09']] },
];
