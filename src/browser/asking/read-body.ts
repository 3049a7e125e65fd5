/** How much of an answer is read, in bytes: a list of captures of a much archived page has less. */
export const mostBytes = 5_000_000;

/** The text of a response, as UTF-8; undefined where it is longer than `most` bytes, of which no more are read. */
export async function readBody(response: Response, most = mostBytes): Promise<string | undefined> {
  if (Number(response.headers.get('content-length')) > most) {
    await response.body?.cancel();
    return undefined;
  }
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let bytes = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > most) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
