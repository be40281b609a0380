import { describe, expect, it } from 'vitest';
import { noFacts } from '../../src/chain/index.ts';
import { answer, curvesCsv, healthyAttribution, printAnswer, renderReport } from '../../src/index.ts';
import { answerOf, refusedClip, stickClip } from './stick-runner.ts';

const nasty = `<script>alert(1)</script>"><img src=x onerror='a'>\u001b[31m&.mp4`;
const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const frame = { moment: 'midstance', clip: 0, time: 1, image: pixel, size: [1, 1] } as const;

describe('report page', () => {
  it('asks nobody for anything: no script, no link, no address, and a policy that forbids them', () => {
    const page = renderReport(answerOf([stickClip()]), [frame]);
    expect(page).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:;`,
    );
    expect(page).not.toMatch(/<script|<link|<iframe|@import|url\(/iu);
    const addresses = [...page.matchAll(/(?:src|href)="([^"]*)"/gu)].map(([, address]) =>
      address?.slice(0, 10),
    );
    expect(addresses).toEqual(['data:image']);
    expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/u);
  });

  it('shows a hostile file name as text wherever a name is shown', () => {
    const note = { code: 'portrait', severity: 'info', message: `In ${nasty}`, remedy: nasty } as const;
    const clips = [
      stickClip({ source: nasty, quality: [note] }),
      stickClip({ side: 'right', source: nasty }),
    ];
    const failure = { source: nasty, code: 'unreadable-file', message: nasty, remedy: nasty };
    const page = renderReport(answerOf(clips), [], [failure]);
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<img src=x');
    expect(page).not.toContain('\u001b');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&gt;');
  });

  it('embeds only pictures that carry their own bytes', () => {
    for (const image of [
      'https://example.org/a.png',
      'data:image/svg+xml;base64,AAAA',
      `${pixel}" onload="x`,
    ]) {
      const page = renderReport(answerOf([stickClip()]), [{ ...frame, image }]);
      expect(page).not.toContain('<image');
    }
    expect(renderReport(answerOf([stickClip()]), [frame])).toContain('<image');
  });

  it('starts with the answer and has every part, with attribution, captions and described charts', () => {
    const answer = answerOf([stickClip()]);
    const page = renderReport(answer, []);
    expect(page).toContain(`<h1>${answer.findings?.headline}</h1>`.replaceAll("'", '&#39;'));
    expect(page).toContain(healthyAttribution.replaceAll('&', '&amp;'));
    expect(page.match(/<svg/gu)?.length).toBe(page.match(/<title>[^S]/gu)?.length);
    expect(page.match(/<svg/gu)?.length).toBe(page.match(/<desc>/gu)?.length);
    expect(page.match(/<table>/gu)?.length).toBe(page.match(/<caption>/gu)?.length);
    expect(page).not.toMatch(/NaN|Infinity|undefined|\[object/u);
  });

  it('counts tries of a check, strides of a clip, and writes the unit beside its limit', () => {
    const wall = { id: 'F7', side: 'left', values: [9, 10, 11] } as const;
    const toe = { id: 'F9', side: 'left', values: [60] } as const;
    const page = renderReport(answer([], { ...noFacts, checks: [wall, toe] }), []);
    expect(page).toContain('10.0 ± 1.9 cm</span> <span class="small muted nowrap">3 tries<');
    expect(page).toContain('60 ± 8°</span> <span class="small muted nowrap">1 try<');
    expect(page).toContain('25° or more');
    expect(page).not.toContain('strides</span>');
    expect(renderReport(answerOf([stickClip()]), [])).toContain('16 strides</span>');
  });

  it('names in the key of the curves only legs that have one', () => {
    const seen = stickClip({ side: 'right' });
    const [contact] = seen.gait!.contacts;
    const clip = { ...seen, gait: { ...seen.gait!, contacts: [{ ...contact!, side: 'left' as const }] } };
    const key = /<ul class="key">.*?<\/ul>/su.exec(renderReport(answerOf([clip]), []))?.[0];
    expect(key).toContain('your right leg');
    expect(key).not.toContain('your left leg');
  });

  it('tells an explanation’s first sign once, in its statement', () => {
    const page = renderReport(answerOf([stickClip({ leanDeg: 20 })]), []);
    const [card] = /<li class="card">.*?<\/li>/su.exec(page) ?? [];
    expect(card?.match(/20 ± 3°/gu)).toHaveLength(1);
  });

  it('says why and what to do when the only clip is refused', () => {
    const note = {
      code: 'walking',
      severity: 'refusal',
      message: 'This is walking.',
      remedy: 'Run.',
    } as const;
    const page = renderReport({ clips: [refusedClip('walk.mp4', note)], findings: null }, []);
    expect(page).toContain('This is walking. Run.');
    expect(page).not.toContain('<table>');
  });
});

describe('terminal answer', () => {
  it('has the sentence, each measure with its error, and no control characters from a file name', () => {
    const note = { code: 'portrait', severity: 'info', message: 'Upright.', remedy: 'Fine.' } as const;
    const answer = answerOf([stickClip({ source: nasty, quality: [note] })]);
    const text = printAnswer(answer, { color: false });
    expect(text.replaceAll('\n', ' ')).toContain(answer.findings?.headline);
    expect(text).toMatch(/Step rate\s+167 ± \d steps\/min/u);
    expect(text).toMatch(/Trunk lean while running\s+8 ± 3°\s+0 to 14\s+like most/u);
    expect(text).not.toContain('\u001b');
    expect(printAnswer(answer, { color: true })).toContain('\u001b[1m');
  });

  it('says as the page does how standing up straight is paid for, where it was checked', () => {
    const gripped = answer([], { ...noFacts, checks: [{ id: 'S3', side: null, values: [4] }] });
    const text = printAnswer(gripped, { color: false });
    expect(text).toContain('How you stand up straight:\n   The toes grip the ground: seen.');
    expect(renderReport(gripped, [])).toContain('The toes grip the ground: <strong>seen</strong>');
    expect(printAnswer(answer([], noFacts), { color: false })).not.toContain('How you stand up straight');
  });

  it('keeps to the width it is given, but for the table', () => {
    const note = { code: 'portrait', severity: 'info', message: 'word '.repeat(60), remedy: '' } as const;
    const text = printAnswer(
      { clips: [refusedClip('a.mp4', note)], findings: null },
      { color: false, width: 60 },
    );
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
    const sentences = printAnswer(answerOf([stickClip()]), { color: false, width: 60 })
      .split('\n')
      .filter((line) => /^\S/u.test(line) && !/\s{2}/u.test(line));
    expect(Math.max(...sentences.map((line) => line.length))).toBeLessThanOrEqual(60);
  });
});

describe('curves.csv', () => {
  it('has 101 rows of the runner’s own curves, the same for the leg that was not seen: none', () => {
    const [header = '', ...rows] = curvesCsv(answerOf([stickClip({ side: 'left' })]))
      .trimEnd()
      .split('\r\n');
    const columns = header.split(',');
    expect(columns).toContain('left_kneeFlexion_mean_deg');
    expect(header).not.toContain('right_');
    expect(rows).toHaveLength(101);
    expect(rows.every((row) => row.split(',').length === columns.length)).toBe(true);
    const lean = rows.map((row) => Number(row.split(',')[columns.indexOf('left_trunkLean_mean_deg')]));
    expect(Math.min(...lean)).toBeCloseTo(8, 1);
    expect(Math.max(...lean)).toBeCloseTo(8, 1);
  });

  it('keeps its first column when there is nothing to show', () => {
    expect(curvesCsv({ clips: [], findings: null })).toBe('percent_of_gait_cycle\r\n');
  });
});
