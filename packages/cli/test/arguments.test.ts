import { StridewhyError } from '@stridewhy/engine';
import { describe, expect, it } from 'vitest';
import { parseArguments } from '../src/arguments.ts';
import { help } from '../src/help.ts';

/** The error a command line gives, or `null`. */
function complaint(...argv: string[]): StridewhyError | null {
  try {
    parseArguments(argv);
    return null;
  } catch (error) {
    if (error instanceof StridewhyError) return error;
    throw error;
  }
}

describe('command line', () => {
  it('reads files, run, runner and folder', () => {
    const command = parseArguments(
      'analyze a.mp4 b.mp4 --speed 3.2 --view side-left --view side-right --height 1.78 --mass 70 -o out'.split(
        ' ',
      ),
    );
    expect(command).toEqual({
      kind: 'analyze',
      inputs: [
        { path: 'a.mp4', view: 'side-left', speed: 3.2, surface: null, captureRate: null, knownLength: null },
        {
          path: 'b.mp4',
          view: 'side-right',
          speed: 3.2,
          surface: null,
          captureRate: null,
          knownLength: null,
        },
      ],
      standing: null,
      facts: null,
      runner: { height: 1.78, mass: 70 },
      model: 'full',
      cache: true,
      separate: false,
      out: 'out',
    });
  });

  it('takes a distance in the picture for each file', () => {
    const given = ['--known-length', '10,20,30.5,20,1.5', '--known-length', '0,0,0,700,2'];
    expect(parseArguments(['analyze', 'a.mp4', 'b.mp4', ...given])).toMatchObject({
      inputs: [
        { knownLength: { from: [10, 20], to: [30.5, 20], length: 1.5 } },
        { knownLength: { from: [0, 0], to: [0, 700], length: 2 } },
      ],
    });
  });

  it('takes a file whose name begins with a dash after --', () => {
    expect(parseArguments(['analyze', '--', '-odd.mp4'])).toMatchObject({ inputs: [{ path: '-odd.mp4' }] });
  });

  it.each([
    [[], 'No command'],
    [['run', 'a.mp4'], "no command 'run'"],
    [['analyze'], 'No file'],
    [['analyze', 'a.mp4', '--colour'], "Unknown option '--colour'"],
    [['analyze', 'a.mp4', '--view', 'left'], '--view left is not known'],
    [['analyze', 'a.mp4', '--model', 'huge'], '--model huge is not known'],
    [['analyze', 'a.mp4', '--speed', 'fast'], '--speed fast is not a number'],
    [['analyze', 'a.mp4', '--speed', '1e1'], '--speed 1e1 is not a number'],
    [['analyze', 'a.mp4', '--speed', 'Infinity'], 'is not a number'],
    [['analyze', 'a.mp4', '--speed=-3'], 'is not a number'],
    [['analyze', 'a.mp4', '--mass', '7'], 'not a body mass'],
    [['analyze', 'a.mp4', '--capture-rate', '3'], "not a camera's rate"],
    [['analyze', 'a.mp4', '--known-length', '1,2,3,4'], 'is not understood'],
    [['analyze', 'a.mp4', '--known-length', '1,2,3,x,1'], 'is not understood'],
    [['analyze', 'a.mp4', '--known-length', '1,2,3,4,150'], 'no length between'],
    [['analyze', 'a.mp4', '--known-length', '1,2,1,2,1'], 'no length between'],
    [['analyze', 'a.mp4', '--view', 'rear', '--view', 'front'], 'was given 2 times for 1 file'],
    [['analyze', 'a.mp4', '-o'], '-o'],
  ])('refuses %j with a message and a remedy', (argv, message) => {
    const error = complaint(...argv);
    expect(error?.code).toBe('bad-option');
    expect(error?.message).toContain(message);
    expect(error?.remedy).not.toBe('');
  });

  it('takes centimetres for a slip and says what they would be in metres', () => {
    expect(complaint('analyze', 'a.mp4', '--height', '178')?.remedy).toContain('1.78');
  });

  it('takes km/h for a slip and says what they would be in m/s', () => {
    expect(complaint('analyze', 'a.mp4', '--speed', '10')?.remedy).toContain('2.78');
  });

  it('documents every option it takes', () => {
    const known = ['view', 'speed', 'surface', 'capture-rate', 'known-length', 'height', 'mass', 'static'];
    for (const name of [...known, 'out', 'model', 'separate', 'no-cache', 'help', 'version']) {
      expect(help).toContain(`--${name}`);
      expect(complaint('analyze', 'a.mp4', `--${name}`)?.message ?? '').not.toContain('Unknown option');
    }
  });
});
