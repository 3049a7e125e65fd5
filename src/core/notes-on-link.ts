import { siteOf } from './normalize-link.ts';

/** Hosts that shorten addresses: what they lead to is known to nobody but them. */
const shorteners = new Set(
  [
    'bit.ly t.co tinyurl.com goo.gl ow.ly is.gd v.gd buff.ly dlvr.it lnkd.in trib.al fb.me wp.me amzn.to nyti.ms bbc.in',
    'wapo.st reut.rs cnn.it econ.st tcrn.ch on.ft.com on.wsj.com bloom.bg politi.co usat.ly j.mp su.pr cli.gs tr.im',
    'twurl.nl snipurl.com snurl.com post.ly tiny.cc tiny.pl rb.gy cutt.ly shorturl.at t.ly soo.gd bl.ink rebrand.ly',
    'ift.tt feedproxy.google.com feeds.feedburner.com qr.ae apple.co aje.io clck.ru vk.cc goo.su',
    'u.to kutt.it s.id n9.cl dpmsrv.it surl.li tinyurl.is bitly.com x.co 0rz.tw ppt.cc url.cn t.cn dwz.cn suo.im',
  ]
    .join(' ')
    .split(' '),
);

/** What to tell of a link before it is followed. `shortened`: where it leads cannot be known without asking. `amp`: a page in AMP dress. */
export type NoteOnLink = 'shortened' | 'amp';

/** The note on an address; undefined where there is none. */
export function noteOnLink(url: string): NoteOnLink | undefined {
  if (!URL.canParse(url)) return undefined;
  const { pathname, hostname } = new URL(url);
  if (shorteners.has(siteOf(url)) && pathname.length > 1) return 'shortened';
  const isAmp = /^amp\./i.test(hostname) || /(?:\/amp\/?|\/amp\/.*|\.amp(?:\.html)?)$/i.test(pathname);
  return isAmp ? 'amp' : undefined;
}
