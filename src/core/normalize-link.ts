import { unwrapLink } from './unwrap-link.ts';

/** Query parameters that only say where a reader came from, or in which dress a page is to come. */
const tracking =
  /^(utm_\w+|[a-z]*clid|gclsrc|[gw]braid|srsltid|igshid|igsh|mibextid|mkt_tok|mc_[ce]id|ref_src|ref_url|cmpid|cmp|ncid|ocid|smid|smtyp|partner|guccounter|guce_\w+|spm|_hs\w+|__twitter_impression|amp_\w+|s_cid|at_\w+|xtor|_g[al]|vero_\w+|oly_\w+|ito|tpcc|wt\.\w+|_x_tr_\w+)$/i;

/** A parameter by which sites give the AMP dress of a page. */
const amp = /^(?:amp(?:=(?:1|true)?)?|outputtype=amp)$/i;

/** Addresses that share, log in or subscribe rather than cite: host and path. */
const sharing =
  /^(?:www\.|m\.|web\.)?(?:facebook\.com\/(?:sharer?|dialog|plugins)|(?:twitter|x)\.com\/(?:intent|share|home\?status)|t\.me\/share|telegram\.me\/share|wa\.me\/|(?:api\.)?whatsapp\.com\/send|linkedin\.com\/(?:shareArticle|sharing|cws)|pinterest\.[a-z.]+\/pin\/create|reddit\.com\/(?:submit|r\/submit)|(?:www\.)?addtoany\.com|getpocket\.com\/(?:save|edit)|tumblr\.com\/(?:share|widgets)|vk\.com\/share|vkontakte\.ru\/share|connect\.ok\.ru|ok\.ru\/dk|service\.weibo\.com\/share|share\.flipboard\.com|news\.ycombinator\.com\/submitlink|digg\.com\/submit|del\.icio\.us\/post|delicious\.com\/(?:post|save)|stumbleupon\.com\/submit|buffer\.com\/add|bufferapp\.com\/add|line\.me\/R\/|social-plugins\.line\.me|threads\.net\/intent|bsky\.app\/intent|plus\.google\.com\/share|mix\.com\/add|print\.|translate\.google\.)/i;

/**
 * The address that a link cites, as archives know it: absolute, http or https, tracking parameters and fragment off,
 * links of archives, AMP caches and redirectors unwrapped to what they lead to. Undefined for what cites nothing: broken
 * addresses, other schemes, sharing links, credentials.
 */
export function citedAddress(href: string, base: string): string | undefined {
  if (href.length > 4000 || !URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  if (!/^https?:$/.test(url.protocol) || url.username || url.password || !url.hostname.includes('.'))
    return undefined;
  const inner = unwrapLink(url);
  // Each unwrapping gives a shorter address, or the loop ends here.
  if (inner && inner.length < url.href.length) return citedAddress(inner, base);
  if (sharing.test(url.host + url.pathname + url.search)) return undefined;
  return plainAddress(url);
}

/** An address of the web without name and password, tracking parameters and fragment. */
export function plainAddress({ origin, pathname, search }: URL): string {
  return origin + pathname + withoutTracking(search);
}

/** A query (`?a=1&b`) without tracking parameters; the others as they stand, since archives know them so. */
function withoutTracking(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((pair) => !tracking.test(pair.replace(/=.*$/s, '')) && !amp.test(pair));
  return search.length > 1 && kept.join('&') ? `?${kept.join('&')}` : '';
}

/** The host name as people say it: without `www.`, `m.`, `mobile.` or `amp.`. Empty for what is not an http(s) address. */
export function siteOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const { protocol, hostname } = new URL(url);
  if (!/^https?:$/.test(protocol)) return '';
  return hostname.replace(/\.$/, '').replace(/^(?:(?:www|m|mobile|amp)\.)+(?=.*\.)/, '');
}

/** Whether a host belongs to one of the sites: `bbc.com` covers `www.bbc.com` and `news.bbc.com`. */
export function isOnSite(site: string, sites: readonly string[]): boolean {
  return sites.some((entry) => site === entry || site.endsWith(`.${entry}`));
}
