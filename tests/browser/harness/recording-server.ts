import {
  type Answer,
  type Asked,
  startAnyHostServer,
} from '../../../src/commands/browsers/any-host-server.ts';
import { makeSelfSignedCertificate } from './self-signed-certificate.ts';

/**
 * Hosts that the browsers themselves may ask, extension or not. None of them is one that Sidelight knows, so leaving them
 * out hides nothing of ours.
 */
const browsersOwn =
  /(^|\.)(mozilla\.(com|org|net)|firefox\.com|detectportal\.firefox\.com|google\.com|googleapis\.com|gvt1\.com|gstatic\.com)$/;

export interface RecordingServer {
  port: number;
  /** Answers for an address; an address without query answers for every query. */
  serve(url: string, answer: Answer): void;
  /** Requests for anything that is not served, as `METHOD address`: what should not have been asked. */
  strangers(): string[];
  close(): Promise<void>;
}

/** Starts the server that stands for the whole internet, over HTTP and HTTPS, and writes down what it is asked. */
export async function startRecordingServer(): Promise<RecordingServer> {
  const pages = new Map<string, Answer>();
  const asked: Asked[] = [];
  const find = ({ url }: Asked) => pages.get(url.href) ?? pages.get(url.origin + url.pathname);
  const server = await startAnyHostServer((request) => {
    asked.push(request);
    // Browsers ask for an icon by themselves, and some complain on the page's console if there is none.
    if (request.url.pathname === '/favicon.ico') return { status: 204 };
    return find(request) ?? { status: 404, body: 'There is nothing here.' };
  }, makeSelfSignedCertificate());
  return {
    port: server.port,
    serve: (url, answer) => pages.set(new URL(url).href, answer),
    strangers: () =>
      asked
        .filter(
          (request) =>
            !find(request) &&
            !browsersOwn.test(request.url.hostname) &&
            request.url.pathname !== '/favicon.ico',
        )
        .map(({ method, url }) => `${method} ${url.href}`),
    close: () => server.close(),
  };
}
