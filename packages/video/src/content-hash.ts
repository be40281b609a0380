/** Bytes read at once: a phone's 4K clip has hundreds of megabytes, which must not lie in memory together. */
const block = 8 * 2 ** 20;

/** Name of a file's content: SHA-256 over the SHA-256 of its blocks of 8 MiB, hexadecimal. */
export async function contentHash(file: Blob): Promise<string> {
  const blocks: Uint8Array<ArrayBuffer>[] = [];
  for (let start = 0; start < file.size; start += block) {
    blocks.push(await sha256(await file.slice(start, start + block).arrayBuffer()));
  }
  const digest = await sha256(await new Blob(blocks).arrayBuffer());
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function sha256(bytes: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
