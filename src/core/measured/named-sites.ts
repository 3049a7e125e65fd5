import { isPublicAddress } from '../lookup/public-address.ts';
import { siteOf } from '../normalize-link.ts';
import { pageAddress } from '../page-address.ts';
import type { Report } from '../report.ts';

/** Host names of the platforms that pages name, by the lexicon's term or the explainer's id, in lower case. */
const sitesByName: Record<string, string[]> = {
  baidu: ['baidu.com'],
  bbc: ['bbc.com', 'bbc.co.uk'],
  blogger: ['blogger.com'],
  blogspot: ['blogspot.com'],
  discord: ['discord.com'],
  duckduckgo: ['duckduckgo.com'],
  facebook: ['facebook.com'],
  flickr: ['flickr.com'],
  github: ['github.com'],
  gmail: ['mail.google.com'],
  google: ['google.com'],
  instagram: ['instagram.com'],
  linkedin: ['linkedin.com'],
  livejournal: ['livejournal.com'],
  'medium.com': ['medium.com'],
  orkut: ['orkut.com'],
  pinterest: ['pinterest.com'],
  psiphon: ['psiphon.ca'],
  reddit: ['reddit.com'],
  signal: ['signal.org'],
  'signal messenger': ['signal.org'],
  skype: ['skype.com'],
  snapchat: ['snapchat.com'],
  soundcloud: ['soundcloud.com'],
  spotify: ['spotify.com'],
  telegram: ['telegram.org', 't.me', 'web.telegram.org'],
  tiktok: ['tiktok.com'],
  tor: ['torproject.org'],
  'tor-project': ['torproject.org'],
  tumblr: ['tumblr.com'],
  twitter: ['twitter.com', 'x.com'],
  viber: ['viber.com'],
  vimeo: ['vimeo.com'],
  vkontakte: ['vk.com'],
  wechat: ['wechat.com'],
  weibo: ['weibo.com'],
  whatsapp: ['whatsapp.com', 'web.whatsapp.com'],
  wikileaks: ['wikileaks.org'],
  wikimedia: ['wikimedia.org'],
  wikipedia: ['wikipedia.org', 'en.wikipedia.org'],
  wordpress: ['wordpress.com'],
  yahoo: ['yahoo.com'],
  youtube: ['youtube.com'],
};
const most = 8;

/** Host names of the sites that a page names, as far as the report tells, most named first; eight at most. */
export function namedSites({ evidence, topics }: Pick<Report, 'evidence' | 'topics'>): string[] {
  const names = new Map<string, number>();
  for (const { term, group, count } of evidence)
    if (group === 'platform') names.set(term.toLowerCase(), count);
  for (const { id, mentions } of topics) if (mentions > 0) names.set(id, mentions);
  const sites = [...names]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([name]) => (Object.hasOwn(sitesByName, name) ? (sitesByName[name] ?? []) : []));
  return [...new Set(sites)].slice(0, most);
}

/** The host name of the page's own site, where it is one of the public internet. */
export function ownSite(report: Pick<Report, 'url' | 'canonical'>): string | undefined {
  const address = pageAddress(report);
  return isPublicAddress(address) ? siteOf(address) : undefined;
}
