import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { contentHash } from '../src/content-hash.ts';

const sha256 = (...parts: readonly Uint8Array[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

test('is the hash of the blocks’ hashes, block by block', async () => {
  const bytes = new Uint8Array(8 * 2 ** 20 + 5).map((_, i) => i % 251);
  const [first, second] = [bytes.subarray(0, 8 * 2 ** 20), bytes.subarray(8 * 2 ** 20)];
  const expected = sha256(sha256(first), sha256(second)).toString('hex');
  expect(await contentHash(new Blob([bytes]))).toBe(expected);
});

test('one other byte is another name', async () => {
  expect(await contentHash(new Blob(['run']))).not.toBe(await contentHash(new Blob(['ran'])));
});
