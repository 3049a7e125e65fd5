/** Calls over messages: `{ call: name, args }`, answered with `{ value }` or, where the callee failed, `{ failed: message }`. */
type Methods<T> = { [K in keyof T]: T[K] extends (...args: never[]) => unknown ? T[K] : never };

/** A handler for each method, which may answer later; `Context` says who calls. */
export type Handlers<T, Context> = {
  [K in keyof Methods<T>]: T[K] extends (...args: infer A) => infer R
    ? (context: Context, ...args: A) => R | Promise<R>
    : never;
};

/** The methods as seen by the caller: every answer comes later. */
export type Caller<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<R> : never;
};

/** Thrown where nobody answers: the other side is gone, stopped, or not there yet. */
export class NoAnswer extends Error {}

/** A caller that sends each call as one message. */
export function callerOf<T>(send: (message: unknown) => Promise<unknown>): Caller<T> {
  return new Proxy({} as Caller<T>, {
    get:
      (_, call: string) =>
      async (...args: unknown[]) => {
        const answer = (await send({ call, args }).catch((cause) => {
          throw new NoAnswer(call, { cause });
        })) as { value?: unknown; failed?: string } | null | undefined;
        if (!answer) throw new NoAnswer(call);
        if (answer.failed !== undefined) throw new Error(`${call}: ${answer.failed}`);
        return answer.value;
      },
  });
}

/** Milliseconds after which a call that nobody answered is made again. */
const waits = [200, 800, 3000];

/** Makes a call until somebody answers, a few times: a background that was stopped in the middle starts again with the next message. */
export async function insist<T>(call: () => Promise<T>): Promise<T> {
  for (const wait of waits) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return call();
}

/**
 * Answers a message with the handler of its name. Undefined where the message is no call or has no handler here, so that
 * other listeners may answer it.
 */
export function answerCall<T, Context>(
  handlers: Handlers<T, Context>,
  message: unknown,
  context: Context,
): Promise<unknown> | undefined {
  if (typeof message !== 'object' || message === null || !('call' in message) || !('args' in message))
    return undefined;
  const { call, args } = message;
  if (typeof call !== 'string' || !Array.isArray(args) || !Object.hasOwn(handlers, call)) return undefined;
  const handler = handlers[call as keyof T] as (context: Context, ...args: unknown[]) => unknown;
  return (async () => {
    try {
      return { value: await handler(context, ...args) };
    } catch (error) {
      return { failed: String(error) };
    }
  })();
}
