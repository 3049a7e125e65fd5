import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';

export interface Asked {
  method: string;
  /** The full address, whichever way the request came in. */
  url: URL;
  headers: IncomingMessage['headers'];
  body: string;
}

export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** Milliseconds to wait before answering. */
  after?: number;
  /** Breaks the connection off within the body, or before it says anything. */
  breaksOff?: 'within' | 'before';
}

export interface AnyHostServer {
  /** The one port of 127.0.0.1 that it listens on. */
  port: number;
  close(): Promise<void>;
}

/** The first byte of a TLS handshake record (RFC 8446, section 5.1). */
const tlsHandshake = 0x16;

/**
 * Starts a server that answers for every host name on one local port: as a web server, with TLS where a certificate is
 * given, and as a proxy (`http://` requests with a full address, and `CONNECT`).
 */
export async function startAnyHostServer(
  answer: (asked: Asked) => Answer | Promise<Answer>,
  certificate?: { key: string; cert: string },
): Promise<AnyHostServer> {
  const open = new Set<Socket>();
  const listener = (scheme: 'http' | 'https') => (request: IncomingMessage, response: ServerResponse) => {
    reply(scheme, request, response, answer).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  };
  const web = createHttpServer(listener('http'));
  const secureWeb = certificate && createHttpsServer(certificate, listener('https'));
  const take = (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    // A browser that goes away resets its connections: that is no fault of ours, and the socket is closed anyway.
    socket.on('error', () => socket.destroy());
    socket.once('data', (first) => {
      socket.pause();
      socket.unshift(first);
      const isSecure = first[0] === tlsHandshake;
      if (isSecure && !secureWeb) socket.destroy();
      else (isSecure && secureWeb ? secureWeb : web).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  };
  web.on('connect', (_request: IncomingMessage, socket: Socket) => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    take(socket);
  });
  const front = createTcpServer(take);
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  return {
    port: (front.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        front.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

async function reply(
  scheme: 'http' | 'https',
  request: IncomingMessage,
  response: ServerResponse,
  answer: (asked: Asked) => Answer | Promise<Answer>,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = new URL(request.url ?? '/', `${scheme}://${request.headers.host ?? 'unknown.invalid'}`);
  const { status, headers, body, after, breaksOff } = await answer({
    method: request.method ?? 'GET',
    url,
    headers: request.headers,
    body: Buffer.concat(chunks).toString(),
  });
  // Nobody who has closed the server waits for what it would have answered.
  if (after) await new Promise((resolve) => setTimeout(resolve, after).unref());
  if (breaksOff === 'before') {
    response.destroy();
    return;
  }
  response.writeHead(status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...headers });
  if (!breaksOff) response.end(body);
  else response.write(body ?? 'x', () => response.destroy());
}
