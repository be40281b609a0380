import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = ['README.md', 'CONTRIBUTING.md'];
const scripts: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
).scripts;
const out = mkdtempSync(join(tmpdir(), 'stridewhy-readme-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

function textOf(page: string): string {
  return readFileSync(join(root, page), 'utf8');
}

/** Lines of the fenced shell blocks. */
function commandsIn(page: string): readonly string[] {
  return [...textOf(page).matchAll(/```sh\n([\s\S]*?)```/gu)].flatMap(([, block]) =>
    (block ?? '').split('\n').filter((line) => line.trim() !== ''),
  );
}

describe('the pages’ commands', () => {
  const commands = pages.flatMap(commandsIn);

  it('are there', () => {
    expect(commands.length).toBeGreaterThanOrEqual(4);
  });

  it.each(commands.filter((command) => command.startsWith('npm run analyze')))('%s', (command) => {
    const args = command.split(' ').map((word, i, words) => (words[i - 1] === '-o' ? out : word));
    const { status, stderr } = spawnSync(args[0]!, args.slice(1), { cwd: root, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it.each(commands.filter((command) => !command.startsWith('npm run analyze')))(
    '%s is a script of ours that exists',
    (command) => {
      const [npm, ...words] = command.split(' ');
      expect(npm).toBe('npm');
      const name = words[0] === 'run' ? words[1] : words[0];
      const file = scripts[name ?? '']?.match(/^node (\S+)$/u)?.[1];
      expect(file && existsSync(join(root, file)), command).toBe(true);
    },
  );
});

describe.each(pages)('links in %s', (page) => {
  const links = [...textOf(page).matchAll(/\]\(([^)#]+)[^)]*\)/gu)].map(([, target]) => target!);

  it.each(links.filter((link) => !link.includes('://')))('%s exists', (link) => {
    expect(existsSync(join(root, dirname(page), link))).toBe(true);
  });
});
